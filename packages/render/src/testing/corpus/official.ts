import { heading, type Language, paragraph, type Report } from '@jibao/document'
import { actual, pending, reportOf, spanningTable } from './parts.ts'
import type { Specimen } from './specimen.ts'

const letterhead = {
  type: 'letterhead',
  copyNumber: '000012',
  classification: '机密★1年',
  urgency: '特急',
  mark: '青禾县民政局',
  documentNumber: '青民〔2024〕7号',
  signers: ['甲某某', '乙某', '丙某某'],
} as const

/** Whatever a renderer adds of its own, in traditional characters. */
const traditional = (language: Language): Report => {
  const report = reportOf(
    { ...letterhead, mark: '青禾縣民政局文件', documentNumber: '青民〔2024〕7號' },
    { type: 'dateline', source: '青禾縣民政局', date: '2024-07-05' },
    { type: 'contents', depth: 1 },
    heading(1, '總體情況'),
    paragraph('殘疾人參照執行，幫扶', actual, '人，尚缺', pending, '。'),
    { ...spanningTable, caption: '進展情況表', note: '註：——為未報送。' },
    { type: 'attachments', titles: ['進展情況表'] },
    { type: 'signature', issuer: '青禾縣民政局', date: '2024-07-05' },
    { type: 'annex', title: '進展情況表', orientation: 'portrait', children: [paragraph('略。')] },
    { type: 'colophon', copyTo: ['縣委辦公室'], printedBy: '辦公室', printedOn: '2024-07-08' },
  )
  return { ...report, metadata: { ...report.metadata, title: '樣本通報', language } }
}

const published = reportOf(paragraph('正文。'))

/** The forms and editions of official documents. */
export const official: readonly Specimen[] = [
  {
    name: 'every line of a letterhead',
    report: reportOf({ ...letterhead, mark: '青禾县民政局文件' }, paragraph('正文。')),
  },
  {
    name: 'a letter',
    report: reportOf({ ...letterhead, form: 'letter' }, paragraph('正文。'), {
      type: 'signature',
      issuer: '青禾县民政局',
      date: '2024-07-05',
    }),
  },
  { name: 'an edition for Taiwan', report: traditional('zh-Hant-TW') },
  { name: 'an edition for Hong Kong', report: traditional('zh-Hant-HK') },
  {
    name: 'entered in the directory of public information',
    report: {
      ...published,
      metadata: {
        ...published.metadata,
        publication: {
          index: '330100/2024-00738',
          openness: '主动公开',
          term: '长期公开',
          publisher: '青禾县民政局办公室',
          publishedOn: '2024-07-08',
        },
      },
    },
  },
]
