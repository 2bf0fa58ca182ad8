import { expect, test } from 'vitest'
import { brief, edit, readFiles, smallWorkspace } from './small-workspace.ts'

const last = '    options:\n      columns: 3\n'

const withPublication = (written: string) =>
  edit(smallWorkspace, 'jibao.yaml', last, `${last}    publication: ${written}\n`)

test('a report has its entry in the directory of public information', async () => {
  const { files } = withPublication(
    '‸{ index: 330521/2024-00123, openness: 主动公开, term: 长期公开, publisher: 某县民政局, publishedOn: 2024-07-08 }',
  )
  const { value, diagnostics } = await readFiles(files)
  expect(brief(diagnostics)).toEqual([])
  expect(value?.reports[0]?.publication).toEqual({
    index: '330521/2024-00123',
    openness: '主动公开',
    term: '长期公开',
    publisher: '某县民政局',
    publishedOn: '2024-07-08',
  })
})

test.each([
  ['{ openness: ‸公开 }', 'VALUE_INVALID'],
  ['‸{ index: 330521/2024-00123 }', 'KEY_MISSING'],
  ['{ openness: 主动公开, publishedOn: ‸2024-06-31 }', 'DATE_INVALID'],
  ['{ openness: 主动公开, publishedOn: ‸7月5日 }', 'DATE_INVALID'],
])('%s is refused at its place', async (written, code) => {
  const { files, origin } = withPublication(written)
  const { value, diagnostics } = await readFiles(files)
  expect(value).toBeUndefined()
  expect(diagnostics).toMatchObject([{ code, severity: 'error', origin }])
})

const q2 = 'progress/2024-Q2.县残联.yaml'

/** What the file of the second quarter says, and what jibao.yaml says of the report. */
const withIssue = (lines: string, said = 'publication: { openness: 主动公开 }') => {
  const config = smallWorkspace['jibao.yaml'].replace(last, `${last}    ${said}\n`)
  const files = { ...smallWorkspace, 'jibao.yaml': config }
  return edit(files, q2, 'observations:', `${lines}\nobservations:`)
}

test('an issue has its own 索引号 and 发文时间', async () => {
  const { files } = withIssue(
    'publication: { publishedOn: 2024-07-08 }\n‸documents: { 季度通报: { publication: { index: 330521/2024-00721 } } }',
  )
  const { value, diagnostics } = await readFiles(files)
  expect(diagnostics).toEqual([])
  expect(value?.dataset.periods.find(({ period }) => period === '2024-Q2')).toMatchObject({
    publication: { publishedOn: '2024-07-08' },
    documents: { 季度通报: { publication: { index: '330521/2024-00721' } } },
  })
})

test.each([
  ['publication: { publishedOn: ‸2024-06-31 }', 'DATE_INVALID'],
  ['documents: { 季度通报: { publication: { publishedOn: ‸7月8日 } } }', 'DATE_INVALID'],
  ['publication: { ‸openness: 主动公开 }', 'KEY_UNKNOWN'],
  ['publication: { index: ‸"" }', 'VALUE_INVALID'],
])('of an issue, %s is refused at its place', async (lines, code) => {
  const { files, origin } = withIssue(lines)
  const { value, diagnostics } = await readFiles(files)
  expect(value).toBeUndefined()
  expect(diagnostics).toMatchObject([{ code, severity: 'error', origin }])
})

test.each([
  ['index: 330521/2024-00721', 'index: 330521/2024-00722', '索引号'],
  ['publishedOn: 2024-07-08', 'publishedOn: 2024-07-09', '发文时间'],
])('%s in one file of a period and %s in another conflict', async (one, other, what) => {
  const { files } = withIssue(`‸publication: { ${one} }`)
  const { diagnostics } = await readFiles({
    ...files,
    'progress/2024-Q2.县民政局.yaml': `period: 2024-Q2\npublication: { ${other} }\n`,
  })
  expect(diagnostics).toMatchObject([{ code: 'PERIOD_CONFLICT' }])
  expect(diagnostics[0]?.message).toContain(`${what}不一致`)
})

test.each([
  ['‸publication: { index: 330521/2024-00721 }', '各报告都'],
  ['documents: { 季度通报: { ‸publication: { index: 330521/2024-00721 } } }', '报告“季度通报”'],
])('%s is of no use to reports without an entry', async (lines, whom) => {
  const { files, origin } = withIssue(lines, 'every: 季度')
  const { value, diagnostics } = await readFiles(files)
  expect(value).toBeDefined()
  expect(diagnostics).toMatchObject([{ code: 'PUBLICATION_UNUSED', severity: 'warning', origin }])
  expect(diagnostics[0]?.message).toContain(`${whom}没有公开信息`)
})
