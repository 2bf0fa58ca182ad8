import { expect, test } from 'vitest'
import {
  addresseeText,
  attachmentNumber,
  columnAlignment,
  copyToText,
  datelineText,
  letterheadRed,
  listMarker,
} from '../src/index.ts'

test('names are joined and closed', () => {
  expect(addresseeText(['各镇人民政府'])).toBe('各镇人民政府：')
  expect(addresseeText(['各镇人民政府', '各街道办事处'])).toBe('各镇人民政府，各街道办事处：')
  expect(copyToText(['县府办', '县委办'])).toBe('县府办，县委办。')
})

test('attachments are numbered when there are several', () => {
  const titles = ['进展情况表', '2024年任务清单']
  expect(attachmentNumber(0, ['进展情况表'])).toBe('')
  expect(attachmentNumber(0, titles)).toBe('1.')
  expect(attachmentNumber(1, titles)).toBe('2. ')
})

const ordered = (counting?: 'decimal' | 'chapter' | 'phrase') =>
  ({ ordered: true, ...(counting === undefined ? {} : { counting }) }) as const

test.each([
  [ordered(), ['1.', '2.', '11.', '20.']],
  [ordered('decimal'), ['1.', '2.', '11.', '20.']],
  [ordered('chapter'), ['一、', '二、', '十一、', '二十、']],
  [ordered('phrase'), ['一是', '二是', '十一是', '二十是']],
  [{ ordered: false, counting: 'phrase' } as const, ['• ', '• ', '• ', '• ']],
])('items of %j begin %j', (list, markers) => {
  expect([0, 1, 10, 19].map((index) => listMarker(index, list))).toEqual(markers)
})

test('a dateline parts source and date', () => {
  expect(datelineText({ type: 'dateline', source: '县民政局', date: '2024-07-05' })).toBe(
    '县民政局　　2024年7月5日',
  )
})

test('figures stand in the middle of their column', () => {
  expect(columnAlignment).toMatchObject({ text: 'left', quantity: 'center', rate: 'center' })
})

test('the letterhead is red', () => {
  expect(letterheadRed).toBe('FF0000')
})
