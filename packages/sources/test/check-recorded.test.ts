import { expect, test } from 'vitest'
import { checkRecorded } from '../src/record/check-recorded.ts'
import { wantedFigures } from '../src/record/wanted-figures.ts'
import { figure, readValid, workbook } from './recording.ts'
import { smallWorkspace } from './small-workspace.ts'

const q1 = 'progress/2024-Q1.yaml'

/** Judges a change of the first quarter's file, made to record 70人 for 65. */
const judge = async (from: string, to: string): Promise<void> => {
  const before = await readValid(smallWorkspace)
  const wanted = wantedFigures(before.dataset, [
    workbook([figure('新增就业', '70人', { note: '快报' })]),
  ])
  const text = smallWorkspace[q1].replace(from, to)
  expect(text).not.toBe(smallWorkspace[q1])
  checkRecorded(before, await readValid({ ...smallWorkspace, [q1]: text }), wanted)
}

const right = '残疾人新增就业: { value: 70人, note: 快报 }'

test('what was asked for passes', async () => {
  await judge('残疾人新增就业: 约6５', right)
})

test.each([
  ['not recorded', '残疾人新增就业: 约6５', ''],
  ['another figure', '残疾人新增就业: 约6５', right.replace('70', '71')],
  ['without its note', '残疾人新增就业: 约6５', '新增就业: 70人'],
  ['of another day', '残疾人新增就业: 约6５', right.replace(' }', ', asOf: 2024-03-01 }')],
  ['and another figure', '残疾人新增就业: 约6５', `${right}\n  服务满意度: 1%`],
  ['and another figure less', '残疾人新增就业: 约6５\n  实施办法: 推进中', right],
  ['and the date of the notice', 'issued: 2024-04-12', 'issued: 2024-04-13'],
  ['and prose', 'observations:\n', 'summary: { 兜底: 平稳。 }\nobservations:\n'],
])('%s: nothing is written', async (_name, from, to) => {
  await expect(judge(from, to)).rejects.toThrow(/^recording changed|^not recorded/)
})
