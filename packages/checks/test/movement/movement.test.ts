import { describe, expect, test } from 'vitest'
import { foundBy } from '../targets/found-by.ts'

const quarters = `| 指标 | 一季度 | 二季度 | 三季度 |
| 困难职工帮扶（人） | 220 | 486 | 1022 |
| 困难家庭居家改造（户） | 10 | 15 | 64 |
| 医疗费用综合保障率 | 94.49% | 92.83% | 94.81% |
| 最低生活保障标准（元/月） | 1105 | 1105 | 1105 |
| 残疾人辅具适配（人） | 72 | 247 | 312 |`

const report = (text: string): string => `# 2024年三季度工作进展通报\n${text}\n${quarters}`

describe('movement against figures of the draft', () => {
  test.each([
    ['截至9月底，困难职工帮扶1022人，比二季度末增加636人。', '636人 → 536人'],
    ['截至9月底，困难职工帮扶1022人，完成率124.63%，较二季度末净增546人。', '546人 → 536人'],
    ['截至9月底，困难家庭居家改造64户，比一季度末增加44户。', '44户 → 54户'],
    [
      '截至9月底，医疗费用综合保障率94.81%，比二季度末提高2.98个百分点。',
      '2.98个百分点 → 1.98个百分点',
    ],
    ['截至9月底，残疾人辅具适配312人，比上季度末增长36.32%。', '36.32% → 26.32%'],
    ['截至9月底，残疾人辅具适配312人，与二季度末相比增加75人。', '75人 → 65人'],
    ['截至9月底，最低生活保障标准1105元/月，比二季度末提高70元/月。', '70元/月 → 0元/月'],
    ['截至9月底，困难家庭居家改造64户，与二季度末持平。', '与二季度末持平'],
    [
      '截至9月底，医疗费用综合保障率94.81%，比一季度末下降0.32个百分点。',
      '0.32个百分点 → -0.32个百分点',
    ],
    ['截至6月底，困难职工帮扶486人，比一季度末增加256人。', '256人 → 266人'],
  ])('%s', (text, expected) => {
    expect(foundBy('MOVEMENT_AGAINST_FIGURES', report(text))).toEqual([expected])
  })

  test.each([
    ['the difference', '截至9月底，困难职工帮扶1022人，比二季度末增加536人。'],
    ['points', '截至9月底，医疗费用综合保障率94.81%，比二季度末提高1.98个百分点。'],
    ['a fall', '截至6月底，医疗费用综合保障率92.83%，比一季度末下降1.66个百分点。'],
    ['growth', '截至9月底，残疾人辅具适配312人，比二季度末增加65人、增长26.32%。'],
    ['no change', '截至9月底，最低生活保障标准1105元/月，与二季度末持平。'],
    ['a former value nowhere', '截至9月底，困难职工帮扶1022人，比上年同期增加90人。'],
    ['another thing', '截至9月底，困难学生资助1022人，比二季度末增加90人。'],
    ['another unit', '截至9月底，困难职工帮扶1022人，比二季度末增加90户。'],
    ['about', '截至9月底，困难职工帮扶1022人，比二季度末增加约540人。'],
    [
      'against the pace',
      '截至9月底，困难职工帮扶1022人，完成率124.63%，快于序时进度49.63个百分点。',
    ],
    [
      'the next thing',
      '截至9月底，困难职工帮扶1022人，比二季度末增加536人；新建站点12个，比二季度末增加3个。',
    ],
    ['of one town', '截至9月底，青岗镇困难家庭改造12户，比二季度末增加5户。'],
    ['a comparison with another place', '截至9月底，困难职工帮扶1022人，比全市平均多90人。'],
    ['a forecast', '预计到12月底困难职工帮扶1200人，比三季度末增加200人。'],
  ])('silent: %s', (_, text) => {
    expect(foundBy('MOVEMENT_AGAINST_FIGURES', report(text))).toEqual([])
  })

  test('two years in one report: 上年同期 is the same quarter of the column before', () => {
    const text = (amount: string): string => `# 2024年一季度工作进展通报
截至3月底，新增残疾人就业65人，比上年同期增加${amount}人、增长80.56%。
| 序号 | 2023年 | 2024年 |
| 一季度进展 |
| 12 | 新增残疾人就业36人，完成年度目标的51.43%。 | 新增残疾人就业65人，完成年度目标的50%。 |`
    expect(foundBy('MOVEMENT_AGAINST_FIGURES', text('29'))).toEqual([])
    expect(foundBy('MOVEMENT_AGAINST_FIGURES', text('39'))).toEqual(['39人 → 29人?'])
  })

  test('what a sentence itself tells of the year before', () => {
    const text = (rate: string): string =>
      `# 2020年工作报告\n2019年救助对象9928人，2020年救助对象12269人，比上年增长${rate}。`
    expect(foundBy('MOVEMENT_AGAINST_FIGURES', text('23.58%'))).toEqual([])
    expect(foundBy('MOVEMENT_AGAINST_FIGURES', text('33.58%'))).toEqual(['33.58% → 23.58%?'])
  })
})

describe('the text beside the quarters of a table', () => {
  const held = '截至9月底，困难职工帮扶1022人；困难家庭居家改造64户；医疗费用综合保障率94.81%。\n'
  test.each([
    ['截至9月底，残疾人辅具适配412人。', '412人 → 312'],
    ['截至9月底，残疾人辅具适配247人。', '247人 → 312'],
    ['截至9月底，最低生活保障标准1205元/月。', '1205元/月 → 1105'],
    ['截至6月底，困难职工帮扶586人。', '586人 → 486'],
    ['截至6月底，医疗费用综合保障率94.83%。', '94.83% → 92.83%'],
    ['截至3月底，残疾人辅具适配82人。', '82人 → 72'],
    ['截至6月底，困难家庭居家改造25户，比一季度末增加15户。', '25户 → 15'],
    ['截至9月底，最低生活保障标准1035元/月，与二季度末持平。', '1035元/月 → 1105'],
  ])('%s', (text, expected) => {
    expect(foundBy('QUARTER_AGAINST_TEXT', report(held + text))).toEqual([expected])
  })

  test.each([
    ['the same', '截至6月底，困难职工帮扶486人。'],
    ['with a bound', '截至9月底，困难职工帮扶1000人以上。'],
    ['about', '截至9月底，困难职工帮扶约1000人。'],
    ['in the quarter alone', '三季度困难职工帮扶536人。'],
    ['another year', '截至2023年9月底，困难职工帮扶900人。'],
    ['a month that has no column', '截至7月底，困难职工帮扶700人。'],
    ['a target', '年度目标为困难职工帮扶820人。'],
    ['a forecast', '预计年底困难职工帮扶1300人。'],
    ['of a town', '截至9月底，青岗镇困难职工帮扶102人。'],
    ['a part', '截至9月底，困难职工帮扶1022人，其中困难职工帮扶女职工400人。'],
    ['another thing', '截至9月底，困难学生资助1122人。'],
    ['another unit', '截至9月底，困难职工帮扶1122人次。'],
    ['what is left', '截至9月底，困难家庭居家改造剩余6户。'],
  ])('silent: %s', (_, text) => {
    expect(foundBy('QUARTER_AGAINST_TEXT', report(held + text))).toEqual([])
  })

  test('a table that agrees with nothing counts otherwise, or of others', () => {
    const text = '截至9月底，残疾人辅具适配631人；困难职工帮扶1728人。'
    expect(foundBy('QUARTER_AGAINST_TEXT', report(text))).toEqual([])
  })
})
