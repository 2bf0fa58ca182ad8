import { type Report, strong, text, textPieces, walk, writeReport } from '@jibao/document'
import fc from 'fast-check'
import * as preset from 'opencc-js/preset/cn2t'
import { describe, expect, test } from 'vitest'
import { arbitraryReport } from '../../document/test/arbitrary-report.ts'
import { convertScript, type ScriptLocale } from '../src/index.ts'
import { origin, proseOf, reportOf, value } from './a-report.ts'

const convert = async (
  report: Report,
  locale: ScriptLocale = 'tw',
  protectedTerms: readonly string[] = [],
): Promise<Report> => convertScript(report, { locale, protectedTerms })

const converted = async (typed: string, locale: ScriptLocale): Promise<string | undefined> =>
  textPieces(await convert(proseOf(typed), locale))[1]

// Simplified, Taiwan's characters, and Hong Kong's where they differ.
const phrases: readonly (readonly [string, string, string?])[] = [
  [
    '重度残疾人参照“单人户”纳入低保',
    '重度殘疾人參照“單人戶”納入低保',
    '重度殘疾人參照“單人户”納入低保',
  ],
  ['老年人参加活动', '老年人參加活動'],
  ['困难群众人人参保', '困難群眾人人參保'],
  ['志愿者与残疾人参与', '志願者與殘疾人參與'],
  ['救助金发放', '救助金發放'],
  ['资金发放和受理发放', '資金發放和受理發放'],
  ['办理发证', '辦理發證'],
  ['推进社会治理发展', '推進社會治理發展'],
  ['必须发挥作用', '必須發揮作用'],
  ['延长发放期限', '延長發放期限'],
  ['队长发言', '隊長發言'],
  ['增长发生在农村', '增長發生在農村'],
  ['为老人理发', '為老人理髮'],
  ['银发经济', '銀髮經濟'],
  ['党员干部联系困难群众', '黨員幹部聯繫困難群眾'],
  ['一只手表', '一隻手錶'],
  ['每人只要一张表', '每人只要一張表'],
  ['范围、示范和规范', '範圍、示範和規範'],
  ['发布工作台账', '發佈工作臺賬', '發佈工作台賬'],
  ['关于印发办法的通知', '關於印發辦法的通知'],
  ['公里、邻里和村里', '公里、鄰里和村裡', '公里、鄰里和村裏'],
  ['前后三年，后续照料', '前後三年，後續照料'],
  ['各方面包括慈善', '各方面包括慈善'],
  ['全面食品安全、方便面', '全面食品安全、方便麵', '全面食品安全、方便麪'],
  ['征地、征求意见、出征', '徵地、徵求意見、出征'],
  ['复核、恢复、答复', '複核、恢復、答覆'],
  ['准时、批准、标准', '準時、批准、標準'],
  ['抚恤、优抚和临时救助', '撫卹、優撫和臨時救助'],
  ['骨灰、丧葬补贴、公墓', '骨灰、喪葬補貼、公墓'],
  ['范某某和于某', '范某某和于某'],
  ['养老机构床位', '養老機構床位', '養老機構牀位'],
  ['织密扎牢保障网，扎实托底', '織密紮牢保障網，紮實託底'],
  ['应保尽保、尽快', '應保盡保、儘快'],
]

/** Every entry of the dictionaries themselves. */
const entriesOf = (config: string): readonly (readonly [string, string])[] =>
  (preset.configs[config]?.conversionChain ?? []).flat().flatMap((dictionary) =>
    typeof dictionary === 'string'
      ? dictionary.split('|').map((entry): readonly [string, string] => {
          const [from = '', to = ''] = entry.split(' ')
          return [from, to]
        })
      : dictionary,
  )

describe.each(['tw', 'hk'] as const)('%s', (locale) => {
  const expected = phrases.map(
    ([simplified, taiwan, hongKong = taiwan]) =>
      [simplified, locale === 'tw' ? taiwan : hongKong] as const,
  )
  test.each(expected)('%s is written %s', async (simplified, traditional) => {
    expect(await converted(simplified, locale)).toBe(traditional)
  })

  test('what is converted stays as it is', async () => {
    const once = await convert(proseOf(...phrases.map(([simplified]) => simplified)), locale)
    expect(await convert(once, locale)).toBe(once)
  })

  test('no character is left that traditional text does not have', async () => {
    const entries = entriesOf(`s2${locale}`)
    // Hong Kong prints 群, which this dictionary takes for simplified.
    const traditional = new Set(['群', ...entries.flatMap(([, to]) => Array.from(to))])
    const simplifiedOnly = entries
      .map(([from]) => from)
      .filter((from) => Array.from(from).length === 1 && !traditional.has(from))
    expect(simplifiedOnly.length).toBeGreaterThan(2000)
    const left = (await converted(simplifiedOnly.join('、'), locale)) ?? ''
    expect(simplifiedOnly.filter((character) => left.includes(character))).toEqual([])
  })
})

test('a word may reach over inlines, and around a figure', async () => {
  const before = proseOf('理', strong('发'), '店，头', strong('发'), '；', value('3', '个'), '月后')
  const after = proseOf('理', strong('髮'), '店，頭', strong('髮'), '；', value('3', '個'), '月後')
  expect((await convert(before)).children).toEqual(after.children)
})

test('the words of a figure are converted; its number, ids and origin stay', async () => {
  const figure = value('5230', '万元', {
    quantity: { value: '5230', unit: '万元', approximate: 'over' },
    id: '资金/2024',
    label: '救助资金',
    indicator: '救助资金',
    period: '2024年二季度',
    formula: {
      kind: 'sum',
      operands: [{ id: '资金', label: '资金', quantity: { value: '1', unit: '万元' }, origin }],
    },
    origin: { file: '进展/2024.yaml' },
  })
  const report = await convert(proseOf(figure))
  expect(report.children).toEqual(
    proseOf({
      ...figure,
      quantity: { value: '5230', unit: '萬元', approximate: 'over', isTraditional: true },
      label: '救助資金',
      formula: {
        kind: 'sum',
        operands: [{ id: '资金', label: '資金', quantity: { value: '1', unit: '萬元' }, origin }],
      },
    }).children,
  )
  expect(textPieces(report)[1]).toBe('5230餘萬元')
})

test('what is protected, numbers of documents and names of persons stay', async () => {
  const before = reportOf(
    {
      type: 'letterhead',
      mark: '县民政局文件',
      documentNumber: '苏民〔2024〕29号',
      signers: ['叶某'],
    },
    { type: 'attendance', label: '请假', names: ['范某'] },
    { type: 'paragraph', children: [text('按照《办法》（苏民发〔2023〕5号），“浙里办”上线')] },
  )
  const report = await convert(before, 'tw', ['浙里办', ''])
  expect(textPieces(report)).toEqual([
    '進展通報',
    '縣民政局文件',
    '苏民〔2024〕29号',
    '叶某',
    '請假',
    '范某',
    '按照《辦法》（苏民发〔2023〕5号），“浙里办”上線',
  ])
})

test.each([
  ['tw', 'zh-Hant-TW'],
  ['hk', 'zh-Hant-HK'],
] as const)('the report says that it is written for %s', async (locale, language) => {
  const { metadata } = await convert(proseOf('县'), locale)
  expect(metadata).toEqual({
    title: '進展通報',
    issuer: '縣民政局',
    date: '2024-07-05',
    language,
  })
})

/** What a conversion of characters must not touch. */
const kept = (report: Report): unknown =>
  Array.from(walk(report)).map((node) =>
    node.type === 'value'
      ? [node.quantity?.value, node.quantity?.upper, node.id, node.indicator, node.origin]
      : node.type === 'link'
        ? node.url
        : node.type,
  )

test('numbers, ids, origins, addresses and structure stay', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryReport, async ({ metadata, ...others }) => {
      const report: Report = { ...others, metadata: { ...metadata, language: 'zh-CN' } }
      const after = await convert(report)
      expect(kept(after)).toEqual(kept(report))
      const digits = (json: string): string => json.replaceAll(/[^\d]/g, '')
      expect(digits(writeReport(after))).toBe(digits(writeReport(report)))
    }),
  )
})
