import { expect, test } from 'vitest'
import { failureText } from '../src/index.ts'

test.each([
  [Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' }), '磁盘已满（ENOSPC）'],
  [Object.assign(new Error('odd'), { code: 'toString' }), 'odd'],
  [new Error('墨尽纸穷'), '墨尽纸穷'],
  ['文字', '文字'],
  [undefined, 'undefined'],
])('%s', (failure, text) => {
  expect(failureText(failure)).toBe(text)
})
