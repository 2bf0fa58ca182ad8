import { expect, test } from 'vitest'
import {
  addresseeText,
  attachmentNumber,
  columnAlignment,
  copyToText,
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

test('list items are counted or marked', () => {
  expect([listMarker(0, true), listMarker(9, true), listMarker(3, false)]).toEqual([
    '1.',
    '10.',
    '• ',
  ])
})

test('figures stand in the middle of their column', () => {
  expect(columnAlignment).toMatchObject({ text: 'left', quantity: 'center', rate: 'center' })
})

test('the letterhead is red', () => {
  expect(letterheadRed).toBe('FF0000')
})
