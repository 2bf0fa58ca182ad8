import { type Diagnostic, type FontChoice, isError, sortDiagnostics } from '@jibao/core'
import type { ReportConfig } from '@jibao/sources'
import { type FontPolicy, findFonts } from './find-fonts.ts'
import type { Guests } from './guests.ts'
import { inTurns } from './in-turns.ts'
import { keepOutput } from './keep-output.ts'
import { locateCharacters, type SearchedFolder } from './locate-characters.ts'
import type { BuiltDocument } from './lock/built-document.ts'
import { emptyShelf, type Shelf, type Verdict } from './lock/shelf.ts'
import { makeOutput, type Product } from './make-output.ts'
import type { BuildTask } from './plan-build.ts'
import type { Tools } from './tools.ts'

/** A document to be made in one format: a report, or a letter that no workspace lists. */
export type OutputTask = Omit<BuildTask, 'config' | 'template'> &
  Partial<Pick<BuildTask, 'template'>> & {
    readonly config: Pick<ReportConfig, 'id' | 'template'>
  }

/** What is to be made, and what was found out on the way to it. */
export interface OutputPlan {
  /** Empty when a diagnostic is an error. */
  readonly tasks: readonly OutputTask[]
  readonly diagnostics: readonly Diagnostic[]
  /** Errors that cost what is not planned, and nothing else. */
  readonly failures?: readonly Diagnostic[]
  /** Where plug-ins keep their templates. */
  readonly templates?: Guests['templates']
}

/** What became of one task. */
export interface Done {
  readonly document: BuiltDocument
  readonly verdict: Verdict
  /** Absent where nothing was made, or it failed. */
  readonly product?: Product
}

export interface MadeOutputs {
  /** In the order of the tasks. */
  readonly done: readonly Done[]
  /** Which face each role got; none when no format asked for faces. */
  readonly fonts: readonly FontChoice[]
  readonly diagnostics: readonly Diagnostic[]
}

/** One file about to be made, or done, for those who watch. */
export interface BuildStep {
  readonly report: string
  readonly format: string
  readonly path: string
  /** From 1. */
  readonly number: number
  readonly total: number
  /** Told twice of what is made: when it is begun, and what became of it. */
  readonly state: 'begun' | BuiltDocument['state']
}

interface Circumstances {
  /** Folder with jibao.yaml. */
  readonly workspace: string
  readonly fonts: FontPolicy
  readonly onStep: (step: BuildStep) => void
  /** Everything is made anew when absent. */
  readonly shelf?: Shelf
  /** Whether only to tell what would be made. */
  readonly frozen?: boolean
}

/** Renders and writes what was planned and is not there yet; a format that fails costs only its own file. */
export const makeOutputs = async (
  { tasks, diagnostics, failures = [], templates = [] }: OutputPlan,
  { workspace, fonts: wanted, onStep, shelf = emptyShelf, frozen = false }: Circumstances,
  tools: Tools,
): Promise<MadeOutputs> => {
  const told = (found: readonly Diagnostic[]) => sortDiagnostics([...found, ...failures])
  if (diagnostics.some(isError)) return { done: [], fonts: [], diagnostics: told(diagnostics) }

  // Looking for fonts takes a while on a machine with many: an Excel build does not wait for it.
  const usesFonts = tasks.some(({ renderer }) => renderer.usesFonts)
  const { book, ...looked } = await findFonts(workspace, usesFonts ? wanted : 'default', tools)
  const found: Diagnostic[] = [...diagnostics, ...looked.diagnostics]
  const fonts = usesFonts ? book.choices : []
  if (found.some(isError)) return { done: [], fonts, diagnostics: told(found) }

  const verdicts = await shelf.look(tasks, book)
  const work = tasks.map((task, index) => ({
    task,
    verdict: verdicts[index] ?? { reasons: [] },
    number: index + 1,
  }))
  const total = tasks.length
  const made = await inTurns(
    work,
    tools.rendering?.width ?? 1,
    async ({ task, verdict, number }) => {
      const { config, period, renderer, path } = task
      const { reasons, kept } = verdict
      const named = { report: config.id, format: renderer.format, path }
      const tell = (state: BuildStep['state']) => onStep({ ...named, number, total, state })
      const end = (state: BuiltDocument['state'], product?: Product): Done => {
        tell(state)
        const document = { ...named, period, state, reasons }
        return { document, verdict, ...(product === undefined ? {} : { product }) }
      }
      if (frozen) return { done: end(reasons.length === 0 ? 'kept' : 'stale'), diagnostics: [] }
      if (kept !== undefined) {
        const product = keepOutput(task, kept)
        return { done: end('kept', product), diagnostics: product.told }
      }
      tell('begun')
      const output = await makeOutput(task, { workspace, fonts: book, tools })
      const without = output.isQueued === true ? 'queued' : 'failed'
      const state = output.value === undefined ? without : 'made'
      return { done: end(state, output.value), diagnostics: output.diagnostics }
    },
  )
  found.push(...made.flatMap((one) => one.diagnostics))
  const folders = foldersOf(workspace, tasks, { ...tools, templates })
  const located = await locateCharacters(found, folders, tools.world)
  return { done: made.map(({ done }) => done), fonts, diagnostics: told(withoutRepeats(located)) }
}

/** The workspace, and the templates in use that are not in it. */
const foldersOf = (
  workspace: string,
  tasks: readonly OutputTask[],
  { templateFolders, templates }: Pick<Tools, 'templateFolders'> & Pick<Guests, 'templates'>,
): readonly SearchedFolder[] => {
  const used = [...new Set(tasks.map(({ config }) => config.template))]
  const places = [
    ...templateFolders.map((folder) => ({ folder, shownAs: '内置模板' })),
    ...templates.map(({ folder, plugin }) => ({ folder, shownAs: `插件 ${plugin}` })),
  ]
  return [
    { path: workspace, shownAs: '' },
    ...places.flatMap(({ folder, shownAs }) =>
      used.map((template) => ({
        path: `${folder}/${template}`,
        shownAs: `${shownAs}/${template}`,
      })),
    ),
  ]
}

/** Each report in each format may say the same of one character. */
const withoutRepeats = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] => [
  ...new Map(
    diagnostics.map((diagnostic) => [
      JSON.stringify([diagnostic.code, diagnostic.message, diagnostic.origin]),
      diagnostic,
    ]),
  ).values(),
]
