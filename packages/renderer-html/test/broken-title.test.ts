import fc from 'fast-check'
import { expect, test } from 'vitest'
import { brokenTitle } from '../src/broken-title.ts'
import { textIn } from './render.ts'

/** Line ends that a screen may take: `|` at any time, `·` only within what is longer than a line. */
const shown = (title: string): string =>
  brokenTitle(title)
    .map((node) => {
      if (node.type !== 'element') return textIn(node)
      if (node.tagName === 'wbr') return '|'
      return node.children.map((child) => textIn(child) || '·').join('')
    })
    .join('')

test.each([
  [
    '关于2024年三季度“安居暖心”专项工作进展情况的报告',
    '关于|2024年三·季度|“安居·暖心”|专项|工作|进展·情况的|报告',
  ],
  ['《困难残疾人生活补贴办法》的通知', '《困难·残疾人·生活·补贴·办法》的|通知'],
  ['“安居', '“安居'],
])('%s may end its lines so', (title, expected) => {
  expect(shown(title)).toBe(expected)
})

test('nothing of a title is lost', () => {
  const marked = fc.string({
    unit: fc.constantFrom('县', '民政局', '“', '”', '《', '》', '2024年', 'a', ' ', '的'),
  })
  fc.assert(
    fc.property(fc.oneof(marked, fc.string({ unit: 'binary' })), (title) => {
      expect(brokenTitle(title).map(textIn).join('')).toBe(title)
    }),
  )
})
