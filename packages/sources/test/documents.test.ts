import { expect, test } from 'vitest'
import { readFiles, smallWorkspace } from './small-workspace.ts'

const q2 = 'progress/2024-Q2.县残联.yaml'

/** The record of the second quarter, with lines added to its file. */
const recordOf = async (lines: string, more: Readonly<Record<string, string>> = {}) => {
  const files = { ...smallWorkspace, [q2]: `${lines}${smallWorkspace[q2]}`, ...more }
  const { value, diagnostics } = await readFiles(files)
  const record = value?.dataset.periods.find(({ period }) => period === '2024-Q2')
  return { record, diagnostics }
}

test('what is said of a document is recorded', async () => {
  const { record, diagnostics } = await recordOf(`copyNumber: 000012
classification: 机密★1年
urgency: 特急
signers: [甲某, 乙某某]
sealed: 否
remark: （此件公开发布）
documents:
  季度通报:
    documentNumber: 某民〔2024〕9号
    sealed: 是
`)
  expect(diagnostics).toEqual([])
  expect(record).toMatchObject({
    copyNumber: '000012',
    classification: '机密★1年',
    urgency: '特急',
    signers: ['甲某', '乙某某'],
    sealed: false,
    remark: '此件公开发布',
    documents: { 季度通报: { documentNumber: '某民〔2024〕9号', sealed: true } },
  })
})

test.each([
  ['（甲）和（乙）', '（甲）和（乙）'],
  ['(联系人：某某)', '联系人：某某'],
  ['此件公开发布', '此件公开发布'],
])('附注 %s is recorded as %s', async (written, remark) => {
  expect((await recordOf(`remark: ${written}\n`)).record?.remark).toBe(remark)
})

test.each([
  ['某民（2024）9号', '某民〔2024〕9号', 'DOCUMENT_NUMBER_MENDED info'],
  ['某民 [2024] 9 号', '某民〔2024〕9号', 'DOCUMENT_NUMBER_MENDED info'],
  ['第9期', '第9期', 'DOCUMENT_NUMBER_UNUSUAL warning'],
])('发文字号 %s is printed as %s, and that is said', async (written, printed, said) => {
  const { record, diagnostics } = await recordOf(`documentNumber: ${written}\n`)
  expect(record?.documentNumber).toBe(printed)
  expect(diagnostics.map(({ code, severity }) => `${code} ${severity}`)).toEqual([said])
  expect(diagnostics[0]?.origin).toEqual({ file: q2, line: 1, column: 17 })
})

test.each([
  ['signers: [甲某, 乙某]', 'signers: [甲某]', '签发人'],
  ['sealed: 是', 'sealed: 否', '是否加盖印章'],
  ['documents: { 季度通报: { remark: 甲 } }', 'documents: { 季度通报: { remark: 乙 } }', '附注'],
])('%s in one file of a period and %s in another conflict', async (one, other, what) => {
  const { diagnostics } = await recordOf(`${one}\n`, {
    'progress/2024-Q2.县民政局.yaml': `period: 2024-Q2\n${other}\n`,
  })
  expect(diagnostics.map(({ code }) => code)).toEqual(['PERIOD_CONFLICT'])
  expect(diagnostics[0]?.message).toContain(what)
})

test('a mark and what reports have of their own come with the workspace', async () => {
  const { value, diagnostics } = await readFiles({
    ...smallWorkspace,
    'jibao.yaml': smallWorkspace['jibao.yaml']
      .replace('issuer: 民政局', 'issuer: 民政局\nmark: 某县民政局文件')
      .replace(
        'columns: 3',
        'columns: [甲, 乙]\n    profile: gongwen-plain\n    tables: three-line\n    addressees: [县政府]\n    copyTo: []',
      ),
  })
  expect(diagnostics).toEqual([])
  expect(value).toMatchObject({
    mark: '某县民政局文件',
    reports: [
      {
        profile: 'gongwen-plain',
        tables: 'three-line',
        addressees: ['县政府'],
        copyTo: [],
        options: { columns: ['甲', '乙'] },
      },
    ],
  })
})
