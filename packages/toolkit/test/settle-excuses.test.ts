import type { Diagnostic } from '@jibao/core'
import { expect, test } from 'vitest'
import { settleExcuses } from '../src/settle-excuses.ts'

const unusedAt = (line: number): Diagnostic => ({
  code: 'EXCUSE_UNUSED',
  severity: 'warning',
  message: '没有对应的内容',
  hint: '请删去',
  origin: { file: 'jibao.yaml', line },
})
const other: Diagnostic = { ...unusedAt(3), code: 'FIGURE_PENDING' }

test.each([
  ['one that a report has a use for', [unusedAt(5), other], { made: 2, all: 2 }, [other]],
  [
    'one that no report has',
    [unusedAt(5), unusedAt(6), unusedAt(5)],
    { made: 2, all: 2 },
    [unusedAt(5)],
  ],
  ['some of the reports only', [unusedAt(5), other], { made: 1, all: 2 }, [other]],
  ['nothing', [], { made: 0, all: 1 }, []],
])('%s', (_, diagnostics, counts, kept) => {
  expect(settleExcuses(diagnostics, counts)).toEqual(kept)
})
