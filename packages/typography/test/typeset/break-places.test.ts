import { describe, expect, test } from 'vitest'
import type { KinsokuLevel } from '../../src/index.ts'
import { breakPlaces } from '../../src/typeset/break-places.ts'
import { joinRuns } from '../../src/typeset/joined-runs.ts'
import { place } from '../../src/typeset/place.ts'
import { advance, size } from './face.ts'

const signs: Readonly<Record<number, string>> = {
  [place.unit]: '¦',
  [place.free]: '|',
  [place.forced]: '‖',
}

/** The text with | where a line may end, ¦ where it may if it must, ‖ where it has to. */
const marked = (text: string, level: KinsokuLevel = 'basic'): string => {
  const joined = joinRuns([{ text, size, advance }])
  const places = breakPlaces(joined, level)
  return Array.from(joined.codePoints, (codePoint, index) => {
    const sign = index === 0 ? '' : (signs[places[index] ?? place.never] ?? '')
    return sign + String.fromCodePoint(codePoint)
  }).join('')
}

const plain = (text: string): string => text.replace(/[|¦‖]/g, '')

describe.each<[string, readonly string[]]>([
  [
    'marks',
    [
      '按|照|“保|基|本”|要|求',
      '《办|法》|《细|则》|已|发',
      '甲、|乙；|丙。|丁：|戊？|己！|庚',
      '甲|（乙）|丙|【丁】|戊|〔己〕|庚|〈辛〉|壬',
      '（“甲”）|（《乙》）',
      '甲”|ABC|“乙',
      '乔|治·|华|盛|顿',
      '这|是|——|破|折|号',
      '省|略|……|号',
      '数|十|…………|年',
      '北|京—|上|海',
      '达|标！”，|他',
      '完|成|率|(59%)|达|标',
    ],
  ],
  [
    'numbers',
    [
      '约|1,234,567.89|整',
      '为|−5|和|+3|或|±2',
      '降|至|−3.5℃，|再',
      '增|长|3.5%|左|右',
      '浓|度|10‰|以|上',
      '款|￥1,234.50|整',
      '编|号|№5|止',
      '于|12:30|开|会',
      '电|话|0572-8000000|转',
      '占|≥89%|者',
      '共|１２３¦户|整',
    ],
  ],
  [
    'numbers and what they count',
    [
      '共|1.2¦万¦元|整',
      '达|59.27¦万¦人¦次|以|上',
      '按|1035¦元/¦月|发',
      '在|2024¦年|的',
      '于|2024¦年|6¦月|30¦日|前',
      '到|9¦月¦底|止',
      '升|5.6¦个¦百¦分¦点，|居',
      '分|12～¦15¦天|办',
      '增|15%～¦30%|不|等',
      '在|2023—¦2027¦年|间',
      '有|20¦余¦万¦元|的',
      '助|3¦万¦多¦户|人',
      '第¦3¦季¦度|末',
      '发|5000¦元/¦人·¦年|整',
      '以|100 ¦km|计',
      '按|5 %|计',
      '资|金|9¦亿～¦16¦亿¦元|整',
      '有|3|员|工',
    ],
  ],
  [
    'numbers of documents and headings',
    [
      '德|民|〔2024〕¦5¦号|文',
      '一、¦养|老',
      '（十¦二）¦养|老',
      '1.¦养|老',
      '（1）¦养|老',
      '养|老。|（三）¦助|残',
      '①¦养|老',
    ],
  ],
  [
    'Latin',
    [
      'don’t |stop |me',
      '按|GB/¦T |33476.2',
      '用|Wi-|Fi|上|网',
      '见|https://|a.example.cn/|b/|c',
      'and/¦or',
      'state-|of-|the-|art',
      'f(x)',
      'a\u00A0b',
      '甲\u2060乙',
    ],
  ],
  [
    'one grapheme',
    [
      '葛\u{E0100}|城',
      'e\u0301e\u0301',
      '👨\u200D👩\u200D👧|家',
      '👍🏽|好',
      '🇨🇳|🇨🇳|队',
      '𠮷|野',
      '❤\uFE0F|心',
    ],
  ],
  ['blanks', ['甲 |乙', '甲  |乙', '甲　|乙', '甲\n‖乙', '甲\r\n‖乙', '“ 甲']],
])('%s', (_, cases) => {
  test.each(cases)('%s', (expected) => {
    expect(marked(plain(expected))).toBe(expected)
  })
})

test.each<[KinsokuLevel, string]>([
  ['none', '甲|，|乙|“|丙|”|丁|——|戊/|己%'],
  ['basic', '甲，|乙|“丙”|丁|——|戊/|己%'],
  ['gb', '甲，|乙|“丙”|丁|——|戊/己%'],
  ['strict', '甲，|乙|“丙”|丁——|戊/己%'],
])('at level %s: %s', (level, expected) => {
  expect(marked(plain(expected), level)).toBe(expected)
})

test('a kept run is cut only where there is no other place', () => {
  const runs = [
    { text: '共计', size, advance },
    { text: '一户两人', size, advance, kept: true },
    { text: '整', size, advance },
  ]
  const places = breakPlaces(joinRuns(runs), 'basic')
  const { free, unit, forced } = place
  expect([...places].slice(1)).toEqual([free, free, unit, unit, unit, free, forced])
})
