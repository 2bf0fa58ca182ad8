import { expect, test } from 'vitest'
import { foundBy } from './found-by.ts'

const goals = `2024年度目标
1.帮扶困难职工820人以上；
2.为340名残疾人配发辅助器具；
3.为45名孤独症儿童实施康复救助；
4.新增残疾人就业不少于130人；`

const all =
  '帮扶困难职工220人；为72名残疾人配发辅助器具；为29名孤独症儿童实施康复救助；新增残疾人就业65人。'

const report = (text: string): string => `${goals}\n一季度：\n${all}\n二季度：\n${text}`

test.each([
  ['帮扶困难职工486人。', ['340名?', '45名?', '不少于130人?']],
  [all.replace('；新增残疾人就业65人', ''), ['不少于130人?']],
  [all.replace('帮扶困难职工220人；', ''), ['820人以上?']],
  [all.replace('为72名残疾人配发辅助器具；', ''), ['340名?']],
  [all.replace('为29名孤独症儿童实施康复救助；', ''), ['45名?']],
  [
    '各项工作有序推进，干部下沉一线，加强对项目的督导。',
    ['820人以上?', '340名?', '45名?', '不少于130人?'],
  ],
  ['帮扶困难职工486人；为29名孤独症儿童实施康复救助。', ['340名?', '不少于130人?']],
  ['残疾人辅助器具适配服务有序开展；新增残疾人就业91人。', ['820人以上?', '45名?']],
])('%s', (text, expected) => {
  expect(foundBy('GOALS_WITHOUT_REPORT', report(text))).toEqual(expected)
})

test.each([
  ['all are told of', report(all)],
  ['in other words', report(all.replace('为29名孤独症儿童实施康复救助', '孤独症儿童康复救助29名'))],
  ['without a figure', report(all.replace('新增残疾人就业65人', '新增残疾人就业工作正在推进'))],
  ['all are done', report('已完成年度目标。')],
  ['no sections', `${goals}\n${all}`],
  ['no goals', `一季度：\n${all}\n二季度：\n帮扶困难职工486人。`],
  ['only the last section counts', `${goals}\n一季度：\n工作启动。\n二季度：\n${all}`],
  ['goals without numbers', '年度目标\n1.推进改革；\n2.落实资助。\n一季度：\n工作启动。'],
  ['two years, one list', `${goals}\n一季度：\n无。\n二季度：\n无。\n一季度：\n无。`],
  ['a list that reports', '一季度：\n1.已帮扶困难职工220人；\n2.已资助学生30人。\n二季度：\n无。'],
  ['goals behind the reports', `一季度：\n无。\n二季度：\n${all}\n${goals}`],
  ['nothing at all', ''],
])('silent: %s', (_, text) => {
  expect(foundBy('GOALS_WITHOUT_REPORT', text)).toEqual([])
})

const sections = (...names: readonly string[]): string =>
  names.map((name) => `${name}\n帮扶工作有序推进。`).join('\n')

test.each([
  [['一季度：', '二季度：', '四季度：'], ['四季度：']],
  [['一季度', '三季度'], ['三季度']],
  [['一、一季度', '二、四季度'], ['二、四季度']],
  [['2024年一季度：', '2024年三季度：'], ['2024年三季度：']],
  [['第一季度工作情况', '第二季度工作情况', '第四季度工作情况'], ['第四季度工作情况']],
  [['一季度：', '二季度：', '三季度：', '四季度：', '一季度：', '三季度：'], ['三季度：']],
  [['（一）一季度推进情况', '（二）三季度推进情况'], ['（二）三季度推进情况']],
  [['二季度：', '四季度：'], ['四季度：']],
])('%j', (names, expected) => {
  expect(foundBy('QUARTER_MISSING', sections(...names))).toEqual(expected)
})

test.each([
  [['一季度：', '二季度：', '三季度：', '四季度：']],
  [['一季度：', '二季度：']],
  [['三季度：']],
  [['二季度：', '三季度：']],
  [['一季度：', '二季度：', '三季度：', '四季度：', '一季度：', '二季度：']],
  [['四季度：', '一季度：']],
  [['三季度：', '二季度：', '一季度：']],
  [['一季度：', '一季度：']],
  [['上半年：', '下半年：']],
  [['一季度和三季度对比如下']],
  [['第一章', '第四章']],
  [['一、基本情况', '四、下一步打算']],
])('silent: %j', (names) => {
  expect(foundBy('QUARTER_MISSING', sections(...names))).toEqual([])
})
