import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { nodeWorld } from '../apps/cli/src/node-world.ts'
import { formatQuantity, trimZeros } from '../packages/core/src/index.ts'
import {
  type Dataset,
  endTogether,
  type Observation,
  type Period,
  periodEnd,
  type Reading,
} from '../packages/data-model/src/index.ts'
import { type FormRow, planForms } from '../packages/forms/src/index.ts'
import { readWorkspace } from '../packages/sources/src/index.ts'
import type { TypedRow } from './fill-forms.ts'

// What it takes to collect the figures of a period all over again.

const root = fileURLToPath(new URL('..', import.meta.url))

/** `jibao … --json` of the built command line; what it says, and the exit code. */
export const jibao = (...args: readonly string[]): Readonly<Record<string, unknown>> => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'apps/cli/bin/jibao.js'), ...args, '--json'],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  )
  if (stdout === '') throw new Error(`jibao ${args.join(' ')} said nothing: ${stderr}`)
  return { exitCode: status, ...(JSON.parse(stdout) as Readonly<Record<string, unknown>>) }
}

interface ImportAnswer {
  readonly exitCode: number
  readonly diagnostics: readonly { readonly severity: string }[]
  readonly files: readonly { readonly new: readonly { readonly indicator: string }[] }[]
}

/** Imports into a workspace what has no fault, and nothing to look at twice; how many files that were, and the indicators that were new. */
export const importInto = (
  workspace: string,
  paths: readonly string[],
): { readonly files: number; readonly taken: readonly string[] } => {
  const answer = jibao('import', ...paths, '--workspace', workspace) as unknown as ImportAnswer
  const { exitCode, diagnostics, files } = answer
  const faults = diagnostics.filter(({ severity }) => severity !== 'info')
  if (exitCode !== 0 || faults.length > 0) throw new Error(JSON.stringify(faults))
  const taken = files.flatMap((file) => file.new.map(({ indicator }) => indicator))
  return { files: files.length, taken: taken.toSorted() }
}

export const datasetOf = async (
  folder: string,
): Promise<{ readonly name: string; readonly dataset: Dataset }> => {
  const { value, diagnostics } = await readWorkspace(folder, nodeWorld())
  if (value === undefined) throw new Error(JSON.stringify(diagnostics))
  return value
}

export const fixtureFolder = (fixture: string): string => join(root, 'fixtures', fixture)

/** Where the figures of a period begin and end in its file. */
const observationsBlock = /^observations:.*\n(?:[ #].*\n|\n)*/m

/** A file of a period without its figures. */
export const withoutFigures = (progress: string): string => progress.replace(observationsBlock, '')

/** A copy of a fixture, without the figures of a period. */
export const emptiedCopy = (fixture: string, period: Period, folder: string): string => {
  cpSync(fixtureFolder(fixture), folder, { recursive: true })
  const path = join(folder, 'progress', `${period}.yaml`)
  if (existsSync(path)) {
    writeFileSync(path, withoutFigures(readFileSync(path, 'utf8')))
  }
  return folder
}

/** A figure that a department is to report, and how it types it. */
export interface Wanted {
  /** Ids. */
  readonly department: string
  readonly indicator: string
  /** Nothing is recorded for it. */
  readonly isMadeUp: boolean
  readonly reading: Reading
  /** `YYYY-MM-DD` */
  readonly asOf: string
  readonly note?: string
  readonly evidence?: string
  readonly typed: TypedRow
}

/** What each department reports: what the fixture records, and for the rest something made up. */
export const wantedFigures = (
  { name, dataset }: { readonly name: string; readonly dataset: Dataset },
  period: Period,
): readonly Wanted[] =>
  planForms(dataset, { workspace: name, period })
    .flatMap(({ department, rows }) => rows.map((row) => ({ department: department.id, row })))
    .flatMap(({ department, row }, index): readonly Wanted[] => {
      const { indicator, current, isOptional } = row
      if (current === undefined && isOptional) return []
      const told = current ?? madeUp(row, { index, period })
      return [
        {
          ...told,
          isMadeUp: current === undefined,
          department,
          indicator: indicator.id,
          typed: typedRow(told, period),
        },
      ]
    })

type Told = Pick<Observation, 'reading' | 'asOf' | 'note' | 'evidence'>

const states = ['done', 'under-way', 'not-started'] as const

/** One of each kind of answer, in turn. */
const madeUp = (
  { indicator: { accrual, unit } }: FormRow,
  { index, period }: { readonly index: number; readonly period: Period },
): Told => {
  const asOf = index % 4 === 0 ? `${periodEnd(period).slice(0, 8)}15` : periodEnd(period)
  const more = {
    asOf,
    ...(index % 3 === 0 ? { note: `第${index}号台账，=待核` } : {}),
    ...(index % 3 === 1 ? { evidence: `验收单〔${index}〕号` } : {}),
  }
  if (accrual === 'milestone') {
    return { reading: { kind: 'milestone', state: states[index % 3] ?? 'done' }, ...more }
  }
  if (index % 7 === 6) return { reading: { kind: 'not-stated' }, ...more }
  const value = unit === '%' ? `9${index % 10}.25` : `${9000 + index}`
  const quantity = { value, unit, ...(index % 5 === 4 ? { approximate: 'about' as const } : {}) }
  return { reading: { kind: 'quantity', quantity }, ...more }
}

const stateWords = { done: '已完成', 'under-way': '推进中', 'not-started': '未启动' } as const

const typedFigure = (reading: Reading): number | string => {
  if (reading.kind === 'milestone') return stateWords[reading.state]
  if (reading.kind === 'not-stated') return '——'
  const { value, upper, approximate } = reading.quantity
  return upper === undefined && approximate === undefined
    ? Number(value)
    : formatQuantity(reading.quantity)
}

const typedRow = ({ reading, asOf, note, evidence }: Told, period: Period): TypedRow => ({
  figure: typedFigure(reading),
  ...(asOf === periodEnd(period) ? {} : { asOf }),
  ...(note === undefined ? {} : { note }),
  ...(evidence === undefined ? {} : { evidence }),
})

/** What is recorded for a period, by indicator; 12.50 and 12.5 are the same. */
export const recordedFigures = ({ observations }: Dataset, period: Period) =>
  Object.fromEntries(
    observations
      .filter((one) => endTogether(one.period, period))
      .map((one) => [one.indicator, plain(one)]),
  )

/** As `recordedFigures` would give it. */
export const plain = ({ reading, asOf, note, evidence }: Told) => ({
  reading: reading.kind === 'quantity' ? plainQuantity(reading.quantity) : reading,
  asOf,
  ...(note === undefined ? {} : { note }),
  ...(evidence === undefined ? {} : { evidence }),
})

const plainQuantity = ({
  value,
  upper,
  ...rest
}: Extract<Reading, { kind: 'quantity' }>['quantity']) => ({
  ...rest,
  value: trimZeros(value),
  ...(upper === undefined ? {} : { upper: trimZeros(upper) }),
})

/** All that a dataset says besides the figures of a period, wherever it is written. */
export const allElse = (dataset: Dataset, period: Period): unknown =>
  withoutPlaces({
    ...dataset,
    observations: dataset.observations.filter((one) => !endTogether(one.period, period)),
  })

const withoutPlaces = (data: unknown): unknown => {
  if (Array.isArray(data)) return data.map(withoutPlaces)
  if (typeof data !== 'object' || data === null) return data
  return Object.fromEntries(
    Object.entries(data)
      .filter(([key]) => key !== 'origin' && key !== 'source')
      .map(([key, value]) => [key, withoutPlaces(value)]),
  )
}
