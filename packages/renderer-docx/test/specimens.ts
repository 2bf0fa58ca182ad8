import { readdirSync, readFileSync } from 'node:fs'
import { type Report, readReport } from '@jibao/document'

const folder = new URL('../../render/specimens/', import.meta.url)

const open = (name: string): Report => {
  const { value, diagnostics } = readReport(readFileSync(new URL(name, folder), 'utf8'), name)
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join())
  return value
}

/** Reports as bureaus have them, by the names of their workspaces. */
export const specimens = readdirSync(folder).map((name) => ({ name, report: open(name) }))
