import { expect, test } from 'vitest'
import { foundBy } from './found-by.ts'
import { recorded } from './recorded.ts'

const goals = `# 2024年度目标
1.帮扶困难职工820人以上；
2.新增残疾人就业不少于130人；
3.居家环境改善70户；
4.规范化建设避灾安置场所2个；`

const later = (report: string): string => `${goals}\n# 三季度工作进展\n${report}`

test.each([
  ['居家环境改善64户，已完成年度任务。', ['已完成年度任务 → 64户']],
  ['帮扶困难职工700人，全面完成年度目标任务。', ['全面完成年度目标任务 → 700人']],
  ['新增残疾人就业130人，超额完成年度任务。', ['超额完成年度任务 → 130人']],
  ['新增残疾人就业129人，已完成全年任务。', ['已完成全年任务 → 129人']],
  ['规范化建设避灾安置场所1个，圆满完成年度目标。', ['圆满完成年度目标 → 1个']],
  ['居家环境改善完成率91.43%，全面完成年度任务。', ['全面完成年度任务 → 91.43%']],
  ['计划培训护理员70人，已培训64人，全面完成年度任务。', ['全面完成年度任务 → 64人']],
  ['帮扶困难职工约600人，已完成年度目标。', ['已完成年度目标 → 约600人']],
])('%s', (report, expected) => {
  expect(foundBy('DONE_AGAINST_FIGURE', later(report))).toEqual(expected)
})

test.each([
  ['reached', '居家环境改善70户，已完成年度任务。'],
  ['exceeded', '帮扶困难职工1022人，超额完成年度任务。'],
  ['reached, for a goal of at least', '新增残疾人就业130人，完成年度任务。'],
  ['how much of it', '帮扶困难职工410人，完成年度任务的50%。'],
  ['how much, without 的', '新增残疾人就业91人，已完成年度任务70%。'],
  ['not yet', '居家环境改善64户，尚未完成年度任务。'],
  ['intended', '居家环境改善64户，确保如期完成年度任务。'],
  ['foreseen', '居家环境改善64户，预计12月完成全年任务。'],
  ['of the quarter', '居家环境改善64户，完成三季度任务。'],
  ['of a stage', '居家环境改善64户，已完成摸底排查任务。'],
  ['others than this', '除居家环境改善64户外，其余均已完成年度任务。'],
  ['no goal', '走访困难群众64户，已完成年度任务。'],
  ['about as many', '帮扶困难职工约800人，已完成年度任务。'],
  ['in general', '各项工作已完成年度目标。'],
])('silent: %s', (_, report) => {
  expect(foundBy('DONE_AGAINST_FIGURE', later(report))).toEqual([])
})

const against = recorded({
  帮扶困难职工: { unit: '人', targets: { 2024: '820人以上' }, figures: { '2024-Q3': '700人' } },
})

test('targets of the workspace count as well', () => {
  const text = '帮扶困难职工700人，已完成年度任务。'
  const found = (context: object): readonly string[] =>
    foundBy('DONE_AGAINST_FIGURE', text, context)
  expect(found({ against, period: '2024-Q3' })).toEqual(['已完成年度任务 → 700人'])
  expect(found({ against })).toEqual(['已完成年度任务 → 700人?'])
  expect(found({})).toEqual([])
})

test.each([
  ['帮扶困难职工工作已完成年度任务。', ['已完成年度任务?']],
  ['居家环境改善超额完成全年任务。', ['超额完成全年任务?']],
  ['规范化建设避灾安置场所全面完成年度目标任务。', ['全面完成年度目标任务?']],
  ['新增残疾人就业工作圆满完成目标任务。', ['圆满完成目标任务?']],
  ['帮扶困难职工全部完成年度任务。', ['全部完成年度任务?']],
  ['今年以来，居家环境改善已完成年度目标任务。', ['已完成年度目标任务?']],
  ['一是帮扶困难职工已完成全年目标任务。', ['已完成全年目标任务?']],
  ['新增残疾人就业，如期完成年度任务。', ['如期完成年度任务?']],
])('%s (without a figure)', (report, expected) => {
  expect(foundBy('DONE_WITHOUT_FIGURE', later(report))).toEqual(expected)
})

test.each([
  ['with a figure', '帮扶困难职工1022人，已完成年度任务。'],
  ['with a figure elsewhere', '帮扶困难职工1022人。帮扶困难职工工作已完成年度任务。'],
  ['in general', '各项工作已完成年度目标。'],
  ['alone', '已完成年度目标。'],
  ['no goal', '低保提标工作已完成年度任务。'],
  ['not yet', '帮扶困难职工工作尚未完成年度任务。'],
  ['intended', '帮扶困难职工工作力争完成年度任务。'],
  ['required', '帮扶困难职工工作要确保完成年度任务。'],
  ['with a rate', '帮扶困难职工完成年度任务的130%。'],
  ['half', '帮扶困难职工完成年度任务的一半以上。'],
  ['of a quarter', '帮扶困难职工完成三季度任务。'],
  ['a stage', '帮扶困难职工工作已完成摸底任务。'],
  ['several at once', '帮扶困难职工、居家环境改善均完成年度任务。'],
])('silent: %s (without a figure)', (_, report) => {
  expect(foundBy('DONE_WITHOUT_FIGURE', later(report))).toEqual([])
})
