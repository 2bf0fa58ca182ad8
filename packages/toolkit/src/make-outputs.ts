import { type Diagnostic, type FontChoice, isError, sortDiagnostics } from '@jibao/core'
import type { ReportConfig } from '@jibao/sources'
import { type FontPolicy, findFonts } from './find-fonts.ts'
import type { Guests } from './guests.ts'
import { locateCharacters, type SearchedFolder } from './locate-characters.ts'
import { makeOutput, type Output } from './make-output.ts'
import type { BuildTask } from './plan-build.ts'
import type { Tools } from './tools.ts'

/** A document to be made in one format: a report, or a letter that no workspace lists. */
export type OutputTask = Omit<BuildTask, 'config'> & {
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

export interface MadeOutputs {
  readonly outputs: readonly Output[]
  /** Which face each role got; none when no format asked for faces. */
  readonly fonts: readonly FontChoice[]
  readonly diagnostics: readonly Diagnostic[]
}

/** One file about to be made, for those who watch. */
export interface BuildStep {
  readonly report: string
  readonly format: string
  readonly path: string
  /** From 1. */
  readonly number: number
  readonly total: number
}

interface Circumstances {
  /** Folder with jibao.yaml. */
  readonly workspace: string
  readonly fonts: FontPolicy
  readonly onStep: (step: BuildStep) => void
}

/** Renders and writes all that was planned; a format that fails costs only its own file. */
export const makeOutputs = async (
  { tasks, diagnostics, failures = [], templates = [] }: OutputPlan,
  { workspace, fonts: wanted, onStep }: Circumstances,
  tools: Tools,
): Promise<MadeOutputs> => {
  const told = (found: readonly Diagnostic[]) => sortDiagnostics([...found, ...failures])
  if (diagnostics.some(isError)) return { outputs: [], fonts: [], diagnostics: told(diagnostics) }

  // Looking for fonts takes a while on a machine with many: an Excel build does not wait for it.
  const usesFonts = tasks.some(({ renderer }) => renderer.usesFonts)
  const { book, ...looked } = await findFonts(workspace, usesFonts ? wanted : 'default', tools)
  const found: Diagnostic[] = [...diagnostics, ...looked.diagnostics]
  const fonts = usesFonts ? book.choices : []
  if (found.some(isError)) return { outputs: [], fonts, diagnostics: told(found) }

  const outputs: Output[] = []
  for (const [index, task] of tasks.entries()) {
    const { config, renderer, path } = task
    onStep({
      report: config.id,
      format: renderer.format,
      path,
      number: index + 1,
      total: tasks.length,
    })
    const made = await makeOutput(task, { workspace, fonts: book, tools })
    found.push(...made.diagnostics)
    if (made.value !== undefined) outputs.push(made.value)
  }
  const folders = foldersOf(workspace, tasks, { ...tools, templates })
  const located = await locateCharacters(found, folders, tools.world)
  return { outputs, fonts, diagnostics: told(withoutRepeats(located)) }
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
