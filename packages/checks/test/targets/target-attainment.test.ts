import { expect, test } from 'vitest'
import { foundBy } from './found-by.ts'

const goals = `# 2024年度目标
1.帮扶困难职工820人以上；
2.为340名残疾人配发辅助器具；
3.新增残疾人就业不少于130人；
4.困难家庭适老化改造完成60户；
5.培训养老护理员1.2万人次；`

const later = (report: string): string => `${goals}\n# 三季度工作进展\n${report}`

test.each([
  ['帮扶困难职工1022人，完成率127%。', '127% → 124.63%'],
  ['截至9月底，帮扶困难职工486人，完成率达到60.27%。', '60.27% → 59.27%'],
  ['帮扶困难职工615人，占年度目标的85%。', '85% → 75%'],
  ['已为247名残疾人配发辅助器具，完成率达到76.25%。', '76.25% → 72.65%'],
  ['完成新增残疾人就业91人，完成年度任务的130%。', '130% → 70%'],
  ['今年以来新增残疾人就业156人，完成全年目标任务的110%。', '110% → 120%'],
  ['困难家庭适老化改造完成45户，完成率为45%。', '45% → 75%'],
  ['培训养老护理员9000人次，完成率70%。', '70% → 75%'],
  ['截至9月，帮扶困难职工820人，完成年度任务的120%。', '120% → 100%'],
])('%s', (report, expected) => {
  expect(foundBy('TARGET_ATTAINMENT', later(report))).toEqual([expected])
})

test.each([
  ['exact', '帮扶困难职工1022人，完成率124.63%。'],
  ['rounded to a whole', '帮扶困难职工1022人，完成率125%。'],
  ['cut instead of rounded', '为72名残疾人配发辅助器具，完成率21.17%。'],
  ['reached', '新增残疾人就业130人，完成年度任务的100%。'],
  ['half', '完成新增残疾人就业65人，完成率达到50%。'],
  ['about', '帮扶困难职工700余人，完成率约86%。'],
  ['a target of its own', '帮扶困难职工600人，完成省下达任务500人的120%。'],
  ['of another span', '帮扶困难职工300人，完成三季度任务的98%。'],
  ['another act', '慰问困难职工300人，完成率98%。'],
  ['another subject', '帮扶困难学生300人，完成率98%。'],
  ['another unit', '帮扶困难职工300人次，完成率98%。'],
  ['no figure', '帮扶困难职工工作完成率98%。'],
  ['no completion', '帮扶困难职工1022人，满意率98%。'],
  ['another year', '2023年，帮扶困难职工300人，完成率98%。'],
])('silent: %s', (_, report) => {
  expect(foundBy('TARGET_ATTAINMENT', later(report))).toEqual([])
})

const twoYears = `目标任务
1.推进政策落实；
2.新增残疾人就业不少于70人。
1.规范运行指数达到80分以上；
2.新增残疾人就业不少于130人；
`

test('one of two goals that fits is enough', () => {
  expect(
    foundBy('TARGET_ATTAINMENT', `${twoYears}一季度：\n新增残疾人就业65人，完成率50%。`),
  ).toEqual([])
  expect(
    foundBy('TARGET_ATTAINMENT', `${twoYears}一季度：\n新增残疾人就业91人，完成率130%。`),
  ).toEqual([])
})

test('a rate that fits neither of two goals is uncertain', () => {
  expect(
    foundBy('TARGET_ATTAINMENT', `${twoYears}一季度：\n新增残疾人就业65人，完成率55%。`),
  ).toEqual(['55% → 92.86%?'])
})

test('the goal of the year that is stated decides', () => {
  const dated = twoYears
    .replace('目标任务\n1.推进', '2023年目标任务\n1.推进')
    .replace('1.规范', '2024年目标任务\n1.规范')
  const report = `${dated}二季度：\n2023年新增残疾人就业65人，完成率50%。`
  expect(foundBy('TARGET_ATTAINMENT', report)).toEqual(['50% → 92.86%'])
})

test('goals of one draft hold for another where both state the year', () => {
  const plan = '# 2024年度目标\n1.帮扶困难职工820人以上；\n2.推进危房改造60户以上；'
  const report = '2024年9月底，帮扶困难职工1022人，完成率127%。'
  expect(foundBy('TARGET_ATTAINMENT', [plan, report])).toEqual(['127% → 124.63%'])
  expect(foundBy('TARGET_ATTAINMENT', [plan, '帮扶困难职工1022人，完成率127%。'])).toEqual([])
})
