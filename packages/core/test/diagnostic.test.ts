import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Diagnostic,
  fail,
  isError,
  type Origin,
  type Severity,
  sortDiagnostics,
  succeed,
  succeedUnlessErrors,
} from '../src/index.ts'

const diagnostic = (code: string, origin?: Origin, severity: Severity = 'error'): Diagnostic => ({
  code,
  severity,
  message: '',
  hint: '',
  ...(origin === undefined ? {} : { origin }),
})

const inOrder = [
  diagnostic('A'),
  diagnostic('B'),
  diagnostic('Z', { file: 'a.yaml' }),
  diagnostic('A', { file: 'a.yaml', line: 2, column: 10 }),
  diagnostic('B', { file: 'a.yaml', line: 2, column: 10 }),
  diagnostic('A', { file: 'a.yaml', line: 10, column: 2 }),
  diagnostic('A', { file: 'b.yaml', line: 1, column: 1 }),
  diagnostic('A', { file: 'c.xlsx' }),
  diagnostic('A', { file: 'c.xlsx', sheet: '填报表' }),
  diagnostic('Z', { file: 'c.xlsx', sheet: '填报表', cell: 'H5' }),
  diagnostic('A', { file: 'c.xlsx', sheet: '填报表', cell: 'J5' }),
  diagnostic('A', { file: 'c.xlsx', sheet: '填报表', cell: 'AA5' }),
  diagnostic('A', { file: 'c.xlsx', sheet: '填报表', cell: 'H12' }),
]

test('diagnostics are sorted by file, place and code, however they came', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(inOrder, { minLength: inOrder.length }), (shuffled) => {
      const before = [...shuffled]
      expect(sortDiagnostics(shuffled)).toEqual(inOrder)
      expect(shuffled).toEqual(before)
    }),
  )
})

test('those in the same place with the same code keep their order', () => {
  const first = { ...diagnostic('A', { file: 'a' }), message: '一' }
  const second = { ...first, message: '二' }
  expect(sortDiagnostics([second, first])).toEqual([second, first])
})

const error = diagnostic('E')
const warning = diagnostic('W', undefined, 'warning')

test('only errors are errors', () => {
  expect([error, warning, diagnostic('I', undefined, 'info')].map(isError)).toEqual([
    true,
    false,
    false,
  ])
})

test('outcomes', () => {
  expect(succeed(0)).toEqual({ value: 0, diagnostics: [] })
  expect(succeed(0, [error])).toEqual({ value: 0, diagnostics: [error] })
  expect(fail(error, warning)).toEqual({ value: undefined, diagnostics: [error, warning] })
  expect(succeedUnlessErrors(0, [warning])).toEqual({ value: 0, diagnostics: [warning] })
  expect(succeedUnlessErrors(0, [warning, error])).toEqual({
    value: undefined,
    diagnostics: [warning, error],
  })
})
