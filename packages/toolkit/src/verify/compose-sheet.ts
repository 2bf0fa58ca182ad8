import { isError } from '@jibao/core'
import { periodPhrases } from '@jibao/data-model'
import {
  type Block,
  cell,
  listItem,
  paragraph,
  type Report,
  row,
  strong,
  type TableNode,
  type TableRow,
} from '@jibao/document'
import { documentName, formatName } from '../trace/output-names.ts'
import { differenceText } from './find-differences.ts'
import { sheetName } from './sheet-name.ts'
import {
  documentLines,
  emptyTableLines,
  fitting,
  paragraphLines,
  sheetLines,
} from './sheet-room.ts'
import type { Verified, VerifiedDocument, VerifiedFile } from './verify.ts'

/** Lines that the documents leave to the faults, where there are many of both. */
const linesForFaults = 8

/** Digits of a hash that are shown; enough to tell files apart by eye. */
const shownDigits = 12

/** Where they sign, by hand. */
const signatures = '核对人：_______　复核人：_______　日期：________'

/** 一致性校验单: one page for those who sign that all formats say the same. */
export const composeSheet = (verified: Verified): Report => {
  const { documents } = verified
  const opening = openingOf(documents)
  const faults = faultsOf(verified).map((fault) => `${fault}。`)
  const conclusion = conclusionOf(verified)
  const room =
    sheetLines -
    [opening, `${conclusionTitle}${conclusion}`, signatures]
      .map(paragraphLines)
      .reduce((sum, lines) => sum + lines)
  const shown = documentsThatFit(documents, room - Math.min(listLines(faults), linesForFaults))
  const rest = restOf(documents, shown)
  const left = room - tableLines(shown) - rest.length
  return {
    type: 'report',
    metadata: {
      title: sheetName,
      issuer: documents[0]?.issuer ?? '',
      date:
        documents
          .map(({ date }) => date)
          .toSorted()
          .at(-1) ?? '',
      language: 'zh-CN',
    },
    children: [
      paragraph(opening),
      tableOf(shown),
      ...rest.map((text) => paragraph(text)),
      ...listOf(faults, left),
      paragraph(strong(conclusionTitle), conclusion),
      paragraph(signatures),
    ],
  }
}

const conclusionTitle = '结论：'

const openingOf = (documents: readonly VerifiedDocument[]): string => {
  const issuers = [...new Set(documents.map(({ issuer }) => issuer))].join('、')
  const periods = [...new Set(documents.map(({ period }) => periodPhrases(period).full))]
  const named = periods.length > 3 ? `${periods[0]}至${periods.at(-1)}` : periods.join('、')
  return `将${issuers}${named}的下列文件逐一读回，与生成时的记录逐处核对，结果如下。`
}

/** Those with faults first when there are too many. */
const documentsThatFit = (
  documents: readonly VerifiedDocument[],
  room: number,
): readonly VerifiedDocument[] => {
  const ordered = [...documents.filter(hasFault), ...documents.filter((one) => !hasFault(one))]
  const first = new Set(fitting(ordered, linesOfDocument, room - emptyTableLines))
  return documents.filter((one) => first.has(one))
}

const linesOfDocument = (document: VerifiedDocument): number =>
  documentLines(documentName(document), document.files.length)

const tableLines = (documents: readonly VerifiedDocument[]): number =>
  documents.reduce((sum, document) => sum + linesOfDocument(document), emptyTableLines)

const hasFault = ({ files, stale }: VerifiedDocument): boolean =>
  stale !== undefined || files.some((file) => resultOf(file) !== '一致')

const resultOf = ({ state, differing }: VerifiedFile): string => {
  if (state === 'missing') return '文件不在'
  if (state === 'unreadable') return '读不出'
  if (differing > 0) return `${differing}处不一致`
  return state === 'changed' ? '一致（另存过）' : '一致'
}

const tableOf = (documents: readonly VerifiedDocument[]): TableNode => ({
  type: 'table',
  columns: [
    { role: 'text', weight: 9 },
    { role: 'status', weight: 2.5 },
    { role: 'quantity', weight: 3 },
    { role: 'status', weight: 5.5 },
    { role: 'text', weight: 5.5 },
  ],
  header: [row(...['报告', '格式', '数据处数', '结果', '文件指纹'].map((title) => cell(title)))],
  rows: documents.flatMap(rowsOf),
  note: `注：文件指纹为文件SHA-256值的前${shownDigits}位。`,
})

const rowsOf = (document: VerifiedDocument): readonly TableRow[] =>
  document.files.map((file, index) => {
    const { length } = document.files
    const name = { ...cell(documentName(document)), ...(length > 1 ? { rowSpan: length } : {}) }
    return row(
      ...(index === 0 ? [name] : []),
      cell(formatName(file.format)),
      cell({ type: 'value', quantity: { value: String(document.values), unit: '' } }),
      cell(resultOf(file)),
      cell(file.sha256?.slice(0, shownDigits) ?? '——'),
    )
  })

const restOf = (
  documents: readonly VerifiedDocument[],
  shown: readonly VerifiedDocument[],
): readonly string[] => {
  const rest = documents.filter((one) => !shown.includes(one))
  if (rest.length === 0) return []
  const faulty = rest.filter(hasFault).length
  const result = faulty === 0 ? '均一致' : `其中${faulty}份有不一致`
  return [`另有${rest.length}份报告未列出，${result}。`]
}

const faultsOf = ({ documents, diagnostics }: Verified): readonly string[] => {
  const differences = documents.flatMap((one) => one.differences.map(differenceText))
  const others = diagnostics.filter(
    (one) => isError(one) && !['VALUE_DIFFERS', 'WORDS_DIFFER'].includes(one.code),
  )
  return [
    ...differences,
    ...others.map(
      ({ message, origin }) => `${origin === undefined ? '' : `${origin.file}：`}${message}`,
    ),
  ]
}

/** Lines of the faults under their heading, each behind its number. */
const listLines = (faults: readonly string[]): number =>
  faults.reduce((sum, fault) => sum + faultLines(fault), faults.length === 0 ? 0 : 1)

const faultLines = (fault: string): number => paragraphLines(`99.${fault}`)

const listOf = (faults: readonly string[], room: number): readonly Block[] => {
  if (faults.length === 0) return []
  const shown = fitting(faults, faultLines, room - 1)
  const rest = faults.length - shown.length
  const lines = rest > 0 ? [...shown, `另有${rest}处。`] : shown
  return [
    paragraph(strong('不一致之处：')),
    { type: 'list', ordered: true, children: lines.map((line) => listItem(line)) },
  ]
}

const conclusionOf = ({ agrees, documents, isHeldAgainstData }: Verified): string => {
  const files = documents.flatMap((one) => one.files).length
  if (agrees) {
    const same = `${files}个文件的各处数据印得完全一样`
    return isHeldAgainstData
      ? `${same}，与工作区现有数据相符。`
      : `${same}；工作区读不出来，没有核对数据后来是否改过。`
  }
  return '有不一致之处，查明并重新生成以前不得印发。'
}
