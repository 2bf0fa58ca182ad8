import { expect, test } from 'vitest'
import { readContent } from '../src/preflight/read-content.ts'

const marked = '/P <</MCID 0>> BDC'

test.each([
  ['a text', `${marked} BT /F1 16 Tf [<0001>] TJ ET EMC`, []],
  ['a text outside', `${marked} EMC BT [<0001>] TJ ET`, ['TJ']],
  ['a rule', '/Artifact <</Type /Layout>> BDC 0 0 m 1 1 l S EMC', []],
  ['a rule outside', '0 0 m 1 1 l S', ['S']],
  ['a text that only has a language', '/Span <</Lang (zh-CN)>> BDC (\\)) Tj EMC', ['Tj']],
  ['a clip', '0 0 1 1 re W n', []],
])('what is not marked: %s', (_, operators, unmarked) => {
  expect(readContent(operators).unmarked).toEqual(unmarked)
})

test.each([
  [`${marked} BT ET EMC`, true],
  [`BT ${marked} EMC ET`, true],
  [`${marked} BT EMC ET`, false],
  [`${marked} BT ET`, false],
  ['EMC', false],
])('%s is balanced: %s', (operators, isBalanced) => {
  expect(readContent(operators).isBalanced).toBe(isBalanced)
})

test('glyphs are found by their font', () => {
  const { codes, contents } = readContent(
    `${marked} BT /F1 16 Tf [<00010002> -500 <0103>] TJ /F2 16 Tf <0001> Tj ET EMC /P <</MCID 1>> BDC EMC`,
  )
  expect([...codes].map(([font, used]) => [font, [...used]])).toEqual([
    ['F1', [1, 2, 259]],
    ['F2', [1]],
  ])
  expect(contents).toEqual([0, 1])
})
