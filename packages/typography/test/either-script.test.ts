import { expect, test } from 'vitest'
import { eitherScript } from '../src/either-script.ts'
import { keptSpans } from '../src/typeset/kept-spans.ts'
import { unitChain } from '../src/typeset/units.ts'
import { big5 } from './big5.ts'

test.each([
  ['万元', ['万元', '萬元']],
  ['周岁', ['周岁', '週歲', '周歲']],
  ['分钟', ['分钟', '分鐘', '分鍾']],
  ['人次', ['人次']],
])('%s is found as %j', (text, written) => {
  const pattern = new RegExp(`^${eitherScript(text)}$`, 'u')
  expect(written.filter((one) => !pattern.test(one))).toEqual([])
})

test('every unit is found in traditional characters too', () => {
  const known = big5()
  const oneScript = unitChain.replace(/\[[^\]]*\]/g, '').match(/\p{Script=Han}/gu) ?? []
  expect(oneScript.filter((character) => !known.has(character))).toEqual([])
})

test.each([
  '120個',
  '2150戶',
  '5000餘萬元',
  '1.2億元',
  '60週歲',
  '3個百分點',
  '285元/月',
  '〔2024〕5號',
  '第3號',
  '15分鐘',
])('no line ends inside %s', (text) => {
  expect(keptSpans(text)).toContainEqual([0, text.length])
})
