import { isError } from '@jibao/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { annualWorkspace } from './annual-workspace.ts'
import { type Files, readFiles, smallWorkspace } from './small-workspace.ts'

const workspaces: readonly Files[] = [smallWorkspace, annualWorkspace]

const deleteLine = (text: string, at: number): string =>
  text
    .split('\n')
    .toSpliced(at % text.split('\n').length, 1)
    .join('\n')

const repeatLine = (text: string, at: number): string => {
  const lines = text.split('\n')
  const index = at % lines.length
  return lines.toSpliced(index, 0, lines[index] ?? '').join('\n')
}

const deleteCharacter = (text: string, at: number): string => {
  const index = at % text.length
  return text.slice(0, index) + text.slice(index + 1)
}

const insert =
  (piece: string) =>
  (text: string, at: number): string => {
    const index = at % text.length
    return text.slice(0, index) + piece + text.slice(index)
  }

const piece = fc.oneof(
  fc.constantFrom(
    ...Array.from(':：-[]{}|>*&!%@`"\'#,\n\t ?~<='),
    '<<: ',
    '\n---\n',
    '- ',
    '\n\n',
    '__proto__: ',
  ),
  fc.constantFrom(
    '\u0000',
    '\u001B[31m',
    '\uE000',
    '\u202E',
    '\uD800',
    '\uFEFF',
    '𠮷',
    '{',
    '{{x}}',
    '{x:y}',
    '{表:历年数据}',
    '{甲@上年:累计@上期,9位}',
    '**',
    '\n二是',
    '\n# 一、',
  ),
  fc.string({ unit: 'binary', maxLength: 5 }),
)

const slip = fc.tuple(
  fc.nat(),
  fc.oneof(fc.constantFrom(deleteLine, repeatLine, deleteCharacter), piece.map(insert)),
  fc.nat(),
)

test.each(workspaces.map((workspace) => [workspace]))(
  'whatever is typed, reading ends with a workspace or with errors that say where (%#)',
  { timeout: 60_000 },
  async (workspace) => {
    const fileNames = Object.keys(workspace)
    await fc.assert(
      fc.asyncProperty(fc.array(slip, { minLength: 1, maxLength: 3 }), async (slips) => {
        const files: Record<string, string> = { ...(workspace as Record<string, string>) }
        for (const [file, change, at] of slips) {
          const name = fileNames[file % fileNames.length] ?? ''
          files[name] = change(files[name] || ' ', at)
        }
        const { value, diagnostics } = await readFiles(files)
        const errors = diagnostics.filter(isError)
        expect(value === undefined).toBe(errors.length > 0)
        for (const { message, hint, origin } of errors) {
          expect(message).toMatch(/\p{Script=Han}/u)
          expect(hint).toMatch(/\p{Script=Han}/u)
          expect(message + hint).not.toMatch(/\p{Cc}/u)
          expect(fileNames).toContain(origin?.file)
          const lines = (files[origin?.file ?? ''] ?? '').split(/\r\n?|\n/)
          expect(origin?.line).toBeGreaterThanOrEqual(1)
          expect(origin?.line).toBeLessThanOrEqual(lines.length)
        }
        expect(await readFiles(files)).toEqual({ value, diagnostics })
      }),
      { numRuns: 200 },
    )
  },
)
