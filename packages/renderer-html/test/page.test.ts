import { heading, type Report } from '@jibao/document'
import { arbitraryReport, corpus } from '@jibao/render/testing'
import fc from 'fast-check'
import type { Element } from 'hast'
import { describe, expect, test } from 'vitest'
import { parse, render, reportOf, textIn } from './render.ts'

const idsOf = ({ properties: { href, ariaLabelledBy, ariaDescribedBy } }: Element) =>
  [
    ...(typeof href === 'string' && href.startsWith('#') ? [href.slice(1)] : []),
    ...[ariaLabelledBy, ariaDescribedBy].flatMap((list) => (Array.isArray(list) ? list : [])),
  ].map(String)

const counted = (list: readonly string[]): readonly string[] =>
  list.filter((one, index) => list.indexOf(one) !== index)

/** What keeps some of its readers from a page. */
const faultsOf = (page: string): readonly string[] => {
  const { elements, errors } = parse(page)
  const named = (name: string): readonly Element[] =>
    elements.filter(({ tagName }) => tagName === name)
  const ids = elements.flatMap(({ properties: { id } }) => (id === undefined ? [] : [String(id)]))
  const ranks = elements.flatMap(({ tagName }) => /^h([1-6])$/.exec(tagName)?.[1] ?? []).map(Number)
  return [
    ...errors,
    ...counted(ids).map((id) => `two of ${id}`),
    ...elements
      .flatMap(idsOf)
      .filter((id) => !ids.includes(id))
      .map((id) => `no ${id}`),
    ...(named('h1').length === 1 ? [] : ['not one h1']),
    ...ranks
      .filter((rank, index) => rank > (ranks[index - 1] ?? 0) + 1)
      .map((rank) => `h${rank} skips`),
    ...(named('main').length === 1 ? [] : ['not one main']),
    ...(named('html')[0]?.properties.lang === undefined ? ['no language'] : []),
    ...named('th')
      .filter((th) => th.properties.scope === undefined || textIn(th).trim() === '')
      .map(() => 'a th that heads nothing'),
    ...named('svg')
      .filter(
        ({ properties }) =>
          properties.ariaLabelledBy === undefined && properties.ariaHidden === undefined,
      )
      .map(() => 'a drawing without a name'),
    ...[...named('script'), ...named('link'), ...named('iframe')].map(({ tagName }) => tagName),
    ...elements
      .flatMap(({ properties }) => Object.keys(properties))
      .filter((name) => /^on[A-Z]/.test(name)),
  ]
}

describe.each(corpus)('$name', ({ report }) => {
  test('is a page that everybody can read', async () => {
    expect(faultsOf((await render(report)).page)).toEqual([])
  })
})

test('so is any report', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryReport(), async (report) => {
      expect(faultsOf((await render(report)).page).filter((fault) => !isCharacter(fault))).toEqual(
        [],
      )
    }),
    { numRuns: 60 },
  )
})

/** What the texts of a report hold is theirs. */
const isCharacter = (fault: string): boolean => /character|surrogate/i.test(fault)

const publication: Report['metadata']['publication'] = {
  index: '330521/2024-00123',
  openness: '依申请公开',
  term: '长期公开',
}

test.each([
  [
    'zh-CN',
    [
      '索引号 330521/2024-00123',
      '发文时间 2024年7月5日',
      '公开方式 依申请公开',
      '公开时限 长期公开',
      '文件编号 青民〔2024〕7号',
      '发布机构 青禾县民政局',
    ],
  ],
  [
    'zh-Hant-HK',
    [
      '索引號 330521/2024-00123',
      '發文時間 2024年7月5日',
      '公開方式 依申請公開',
      '公開時限 长期公开',
      '文件編號 青民〔2024〕7号',
      '發布機構 青禾县民政局',
    ],
  ],
] as const)('the entry in the directory heads a page in %s', async (language, expected) => {
  const report = reportOf(
    [{ type: 'letterhead', mark: '民政局文件', documentNumber: '青民〔2024〕7号' }],
    { language, publication },
  )
  const { elements } = parse((await render(report)).page)
  const [list] = elements.filter(({ tagName }) => tagName === 'dl')
  const entries = list?.children.map((entry) =>
    entry.type === 'element' ? entry.children.map(textIn).join(' ') : '',
  )
  expect(entries).toEqual(expected)
})

test('what the body itself states goes before what is known anyway', async () => {
  const report = reportOf([], {
    publication: { openness: '主动公开', publisher: '县人民政府', publishedOn: '2024-08-01' },
  })
  const { page } = await render(report)
  expect(page).toContain('<dd><time datetime="2024-08-01">')
  expect(page).toContain('<dd>县人民政府</dd>')
  expect(page).toContain('<meta name="PubDate" content="2024-08-01">')
  expect(page).toContain('<meta name="ContentSource" content="县人民政府">')
})

test('a report without an entry has no head', async () => {
  const { elements } = parse((await render(reportOf([]))).page)
  expect(elements.filter(({ tagName }) => tagName === 'dl' || tagName === 'header')).toEqual([])
})

test.each([
  [2, 0],
  [3, 1],
])('of a page with %d headings there are %d lists', async (count, lists) => {
  const headings = Array.from({ length: count }, (_, index) => heading(1, `第${index}项`))
  const { elements } = parse((await render(reportOf(headings))).page)
  expect(elements.filter(({ tagName }) => tagName === 'nav')).toHaveLength(lists)
})

test('an address into a page outlives what is put before it', async () => {
  const idOf = async (...before: readonly string[]) => {
    const { page } = await render(
      reportOf([...before, '下步安排'].map((title) => heading(1, title))),
    )
    return /<h2 id="([^"]*)"[^>]*>[^<]*下步安排/.exec(page)?.[1]
  }
  expect(await idOf('总体情况', '存在问题')).toBe(await idOf())
})
