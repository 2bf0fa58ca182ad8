import { readdirSync, readFileSync } from 'node:fs'
import { readReport } from '@jibao/document'
import type { Specimen } from './specimen.ts'

/** Beside `src` and `dist`: reports as bureaus have them, of the workspaces in `fixtures/`. */
const folder = new URL('../../../specimens/', import.meta.url)

const open = (file: string): Specimen => {
  const { value, diagnostics } = readReport(readFileSync(new URL(file, folder), 'utf8'), file)
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join('；'))
  return { name: file.replace(/\.json$/, ''), report: value }
}

/** Reports of whole workspaces, read when asked for. */
export const fixtureReports = (): readonly Specimen[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .toSorted()
    .map(open)
