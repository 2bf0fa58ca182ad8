import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readWorkbook as readHere } from '@jibao/workbook'
import { describe, expect, test } from 'vitest'
import { readApart } from '../src/reading/read-apart.ts'
import { detailCases } from './awkward/details.ts'
import { fileCases } from './awkward/files.ts'
import { formCases } from './awkward/forms.ts'
import { figuresOf, importCase, toldOf } from './awkward/import-case.ts'
import { tableCases } from './awkward/own-tables.ts'
import { valueCases } from './awkward/values.ts'
import { awkwardWorkspace } from './awkward/workspace.ts'
import { filesBelow } from './folders.ts'

const groups = {
  'a form of ours': formCases,
  'a figure': valueCases,
  'beside a figure': detailCases,
  'a table of their own': tableCases,
  'a file': fileCases,
}

const contentsOf = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    filesBelow(folder)
      .filter((name) => name.includes('.'))
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  )
const { readWorkbook } = readApart()

describe.each(Object.entries(groups))('%s', (_, cases) => {
  test.each(cases)('$name', async (one) => {
    const workspace = awkwardWorkspace()
    const before = contentsOf(workspace)
    const result = await importCase(one, { workspace, readWorkbook })
    const { figures = [], told = [], changes } = one
    expect({ figures: figuresOf(result), told: toldOf(result).toSorted() }).toEqual({
      figures,
      told: told.toSorted(),
    })
    if (changes !== undefined) expect(result.changes).toEqual(changes)
    for (const { message, hint } of result.diagnostics) {
      expect(message).toMatch(/\p{Script=Han}/u)
      expect(hint).toMatch(/\p{Script=Han}/u)
      // An internal error, a stack or a value that was never meant to be read.
      expect(`${message}${hint}`).not.toMatch(/error:|\bat \S+:\d|undefined|\[object|NaN|null/i)
    }
    for (const { path } of result.returned) {
      const copy = await readHere(new Uint8Array(readFileSync(path)), { file: path })
      expect(copy.diagnostics).toEqual([])
    }
    expect(contentsOf(workspace)).toEqual(before)
  })
})
