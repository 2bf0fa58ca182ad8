import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Period } from '@jibao/data-model'
import { type Report, readReport, writeReport } from '@jibao/document'
import { defineRenderer, type Renderer } from '@jibao/render'
import { readWorkspace, type Workspace } from '@jibao/sources'
import { type BuildRequest, build, loadPlugins, type OfferedPlugin } from '@jibao/toolkit'
import { createTools } from '../src/create-tools.ts'
import { nodeWorld } from '../src/node-world.ts'

const fixtures = fileURLToPath(new URL('../../../fixtures', import.meta.url))

export const fixtureNames = readdirSync(fixtures)
  .filter((name) => existsSync(join(fixtures, name, 'jibao.yaml')))
  .toSorted()

export const folderOf = (fixture: string): string => join(fixtures, fixture)

/** Files of a workspace as they are to be read, by their path in it. */
export type Changes = Readonly<Record<string, string>>

/** The disk, but some files read otherwise and what is written stays in memory. */
const readingWorld = (folder: string, changes: Changes) => {
  const files = new Map<string, Uint8Array>()
  const changed = new Map(
    Object.entries(changes).map(([path, text]) => [
      join(folder, path),
      new TextEncoder().encode(text),
    ]),
  )
  const disk = nodeWorld()
  return {
    files,
    world: {
      ...disk,
      read: async (path: string) => changed.get(path) ?? disk.read(path),
      replace: async (path: string, bytes: Uint8Array) => void files.set(path, bytes),
    },
  }
}

export interface BuiltReport {
  /** Its id and format: `考评材料 pdf`. */
  readonly name: string
  readonly report: string
  readonly period: Period
  readonly format: string
  readonly path: string
  readonly bytes: Uint8Array
}

/** What the command line offers. */
export const { renderers } = await loadPlugins([], '', createTools(nodeWorld()))

const offering = (offered: readonly Renderer[]): OfferedPlugin => ({
  name: 'offered',
  load: async () => ({
    plugin: { meta: { name: 'offered', version: '1.0.0', core: '^1' }, renderers: offered },
  }),
})

export const rendererOf = (format: string): Renderer => {
  const found = renderers.find((one) => one.format === format)
  if (found === undefined) throw new Error(`no renderer of ${format}`)
  return found
}

type Asked = Partial<Pick<BuildRequest, 'period' | 'edition' | 'reports' | 'formats' | 'final'>> & {
  readonly changes?: Changes
}

const buildWith = async (
  fixture: string,
  offered: readonly Renderer[],
  { changes = {}, ...asked }: Asked,
): Promise<readonly BuiltReport[]> => {
  const { files, world } = readingWorld(folderOf(fixture), changes)
  const { outputs, diagnostics } = await build(
    {
      workspace: folderOf(fixture),
      reports: [],
      formats: [],
      out: 'out',
      fonts: 'default',
      ...asked,
    },
    { ...createTools(world), plugins: [offering(offered)] },
  )
  const faults = diagnostics.filter(({ severity }) => severity === 'error')
  if (faults.length > 0) throw new Error(faults.map(({ message }) => message).join('\n'))
  return outputs.map(({ report, period, format, path }) => ({
    name: `${report} ${format}`,
    report,
    period,
    format,
    path,
    bytes: files.get(path) ?? new Uint8Array(),
  }))
}

/** What is made of a fixture as it stands is made once for all tests of a process. */
const onceFor = <T>(make: (fixture: string) => Promise<T>): ((fixture: string) => Promise<T>) => {
  const made = new Map<string, Promise<T>>()
  return (fixture) => {
    const known = made.get(fixture) ?? make(fixture)
    made.set(fixture, known)
    return known
  }
}

const isAsItStands = (asked: Asked): boolean => Object.keys(asked).length === 0

const builtOnce = onceFor((fixture) => buildWith(fixture, renderers, {}))

/** The reports of a fixture in all formats; those of its last period when none is named. */
export const buildFixture = (
  fixture: string,
  asked: Asked = {},
  offered: readonly Renderer[] = renderers,
): Promise<readonly BuiltReport[]> =>
  isAsItStands(asked) && offered === renderers
    ? builtOnce(fixture)
    : buildWith(fixture, offered, asked)

const tree = defineRenderer({
  ...rendererOf('xlsx'),
  format: 'json',
  extension: '.json',
  render: async (report) => new TextEncoder().encode(writeReport(report)),
})

const composeWith = async (fixture: string, asked: Asked): Promise<ReadonlyMap<string, Report>> => {
  const built = await buildWith(fixture, [tree], asked)
  return new Map(
    built.map(({ report, path, bytes }) => {
      const { value } = readReport(new TextDecoder().decode(bytes), path)
      if (value === undefined) throw new Error(`${report} is no tree`)
      return [report, value]
    }),
  )
}

const composedOnce = onceFor((fixture) => composeWith(fixture, {}))

/** The same as trees, by report id. */
export const composeFixture = (
  fixture: string,
  asked: Asked = {},
): Promise<ReadonlyMap<string, Report>> =>
  isAsItStands(asked) ? composedOnce(fixture) : composeWith(fixture, asked)

export const openFixture = async (fixture: string): Promise<Workspace> => {
  const { value } = await readWorkspace(folderOf(fixture), nodeWorld())
  if (value === undefined) throw new Error(`${fixture} does not read`)
  return value
}

/** The lines, paragraphs and cells of an output. */
export const piecesOf = async ({ format, bytes }: BuiltReport): Promise<readonly string[]> =>
  (await rendererOf(format).readBack(bytes)).text

/** All that an output says, without the blanks and line ends that a format puts in. */
export const textOf = async (output: BuiltReport): Promise<string> =>
  (await piecesOf(output)).join('').replace(/\s+/gu, '')
