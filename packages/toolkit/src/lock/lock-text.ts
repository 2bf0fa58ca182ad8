import { fail, type Outcome, succeed } from '@jibao/core'
import { lockDamaged } from './diagnostics.ts'
import { lockKey } from './lock-key.ts'
import { type LockLine, lineSchema, sealSchema } from './lock-schema.ts'

const seal = '{"lock":"jibao","version":1}'

/** One document a line, in order: where two people make different ones, their locks merge line by line. */
export const writeLock = (lines: readonly LockLine[]): string =>
  `[\n${lines
    .map((line) => ({ key: lockKey(line), text: `${JSON.stringify(line)},\n` }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ text }) => text)
    .join('')}${seal}\n]\n`

/** @param file name to show in diagnostics */
export const readLockText = (text: string, file: string): Outcome<readonly LockLine[]> => {
  const entries = entriesOf(text)
  const lines = entries.slice(0, -1).map((entry) => lineSchema.safeParse(entry))
  const isWhole =
    sealSchema.safeParse(entries.at(-1)).success && lines.every(({ success }) => success)
  if (!isWhole) return fail(lockDamaged(file))
  return succeed(lines.flatMap(({ data }) => data ?? []))
}

const entriesOf = (text: string): readonly unknown[] => {
  try {
    const data: unknown = JSON.parse(text)
    return Array.isArray(data) ? data : []
  } catch {
    return []
  }
}
