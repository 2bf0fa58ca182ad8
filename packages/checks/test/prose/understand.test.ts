import { readingOf } from '@jibao/checks/testing'
import { compare, multiply } from '@jibao/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainText } from '../../src/prose/plain/plain-text.ts'
import { readAs } from './read-as.ts'

test('plain text keeps every place, and is plain already', () => {
  const words = fc.constantFrom('１', '，', ',', '：', ':', '救助', '兒', '○', '％', '3', 'a', ' ')
  fc.assert(
    fc.property(fc.array(fc.oneof(words, fc.string())), (parts) => {
      const text = parts.join('')
      expect(plainText(text)).toHaveLength(text.length)
      expect(plainText(plainText(text))).toBe(plainText(text))
    }),
  )
})

const pieces = fc.constantFrom(
  ...'救助 困难群众 3387人次 ， 。 ； （ ） 其中 截至9月底 约 完成率 59.27% 5000余万元'.split(' '),
  ...'1,022 “ ” 2～3个 由 提高到 1. 一、 - 十二户 每户 分别 2023年 、 到'.split(' '),
)

test('figures stand in order, in their clause, and are worth what they say', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      const { figures, plain, passages } = readingOf(parts.join(''))
      for (const [index, figure] of figures.entries()) {
        const { clause, digits, start, end } = figure
        expect(figure.index).toBe(index)
        expect(start).toBeGreaterThanOrEqual(figures[index - 1]?.end ?? 0)
        expect(digits.start).toBeGreaterThanOrEqual(start)
        expect(digits.end).toBeLessThanOrEqual(end)
        expect(clause.start).toBeLessThanOrEqual(digits.start)
        expect(clause.end).toBeGreaterThan(digits.start)
        expect(clause.figures).toContain(figure)
        expect(passages).toContain(clause.sentence.passage)
        if (figure.unit === '万元') expect(figure.amount).toBe(multiply(figure.value, '10000'))
        if (figure.upper !== undefined) expect(compare(figure.amount, figure.upper)).toBeLessThan(1)
      }
      expect(plain.trimEnd()).toBe(plainText(parts.join('')).trim())
    }),
  )
})

describe('digits that count nothing', () => {
  test.each([
    '根据民发〔2024〕12号文件要求办理。',
    '拨打12345热线咨询。',
    '联系电话：0572-8012345。',
    '建立“7+6+N”分类关爱机制。',
    '第三批名单已经公布。',
    '面向60周岁以上老人。',
    '残疾等级1-2级。',
    '助联体3.0上线运行。',
    '会议于14:30开始。',
    '迎接建党100周年。',
    '2024年6月18日召开会议。',
    '索引号：330000/2024-00123。',
    '统一个人申报口径，四处走访。',
    '收件人证号330000199001011234。',
    '城乡标准之比为1.3∶1。',
    '十届三次全会精神传达到位。',
    '三口之家和二人户居多。',
  ])('%s', (text) => {
    expect(readAs.amounts(text)).toBe('无')
  })
})

test.each([
  ['救助困難群眾７５００戶，發放救助金2.5萬元。', '救助困难群众7500户，发放救助金2.5万元。'],
  [
    '截至９月底,已爲12名兒童提供服務;完成率５０％。',
    '截至9月底，已为12名儿童提供服务；完成率50%。',
  ],
])('%s reads as the plain text does', (written, plain) => {
  for (const show of [readAs.amounts, readAs.subjects, readAs.times, readAs.clauses]) {
    expect(show(written)).toBe(show(plain))
  }
})

describe('a cell takes from its table', () => {
  test.each([
    ['| 项目 | 金额（万元） |¶| 低保金 | 7197 |', '7197 = 71970000 元', '7197 ← 低保金'],
    ['| 项目 | 单位 | 数量 |¶| 老年食堂 | 家 | 40 |', '40 = 40 家', '40 ← 老年食堂'],
    [
      '| 乡镇 | 户数 | 人数 |¶| 青禾镇 | 12 | 19 |',
      '12 = 12 户；19 = 19 人',
      '12 ← 青禾镇；19 ← 青禾镇',
    ],
    ['| 序号 | 指标 | 完成值 |¶| 1 | 指数（分） | 100 |', '100 = 100 分', '100 ← 指数'],
    ['| 年份 | 支出（万元） |¶| 2023 | 846 |', '846 = 8460000 元', '846 ← 支出'],
    ['单位：万元¶| 项目 | 支出 |¶| 低保金 | 3.5 |', '3.5 = 35000 元', '3.5 ← 低保金支出'],
  ])('%s', (text, amounts, subjects) => {
    expect(readAs.amounts(text)).toBe(amounts)
    expect(readAs.subjects(text)).toBe(subjects)
  })
})

describe('a cell is of the time at the head of its column', () => {
  test.each([
    [
      '| 指标体系 | 年度指标 | 年度指标 |¶| | 2026 | 2027 |¶| 29.残疾人之家覆盖率 | ≥94% | ≥95% |',
      '≥94% @ 2026-?-? - table；≥95% @ 2027-?-? - table',
      '≥94% ← 残疾人之家覆盖率；≥95% ← 残疾人之家覆盖率',
    ],
    [
      '| 指标 | 2024年 | 2024年 |¶| | 二季度 | 三季度 |¶| 帮扶人数 | 486 | 1022 |',
      '486 @ 2024-6-? during table；1022 @ 2024-9-? during table',
      '486 ← 帮扶人数；1022 ← 帮扶人数',
    ],
  ])('%s', (text, times, subjects) => {
    expect(readAs.times(text)).toBe(times)
    expect(readAs.subjects(text)).toBe(subjects)
  })
})

describe('hostile texts are read to their end', () => {
  test.each([
    ['brackets', `${'（'.repeat(100_000)}救助3人${'）'.repeat(100_000)}`, 1],
    ['brackets that never close', `${'（'.repeat(100_000)}救助3人`, 1],
    ['digits without end', `救助${'1'.repeat(1_000_000)}人`, 0],
    ['groups without end', `救助${'1,234'.repeat(60_000)}人`, 60_001],
    ['nested quotations', `${'“'.repeat(100_000)}救助3人${'”'.repeat(100_000)}`, 0],
    ['one clause', '救助3人'.repeat(20_000), 20_000],
    ['Chinese numerals', `${'十'.repeat(200_000)}人`, 0],
    ['numbers with points', '1.'.repeat(50_000), 25_000],
  ])('%s', (_, text, count) => {
    expect(readingOf(text).figures).toHaveLength(count)
  })
})
