import { expect, test } from 'vitest'
import { subjectOf } from '../src/model/subject-of.ts'

test.each([
  ['城市低保户数', '户', '城市低保'],
  ['电子授权人次', '人次', '电子授权'],
  ['临时救助人次数', '人次', '临时救助'],
  ['享受补贴的残疾人', '人', '享受补贴的残疾人'],
  ['低保标准', '元/月', '低保标准'],
  ['行政村总数', '个', '行政村总数'],
  ['人数', '人', '人数'],
  ['覆盖率', '%', '覆盖率'],
  ['方案', '', '方案'],
])('%s in %s: %s', (name, unit, subject) => {
  expect(subjectOf({ name, unit })).toBe(subject)
})
