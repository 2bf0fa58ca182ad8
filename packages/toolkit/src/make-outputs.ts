import { type Diagnostic, type FontChoice, isError, sortDiagnostics } from '@jibao/core'
import type { ReportConfig } from '@jibao/sources'
import { type FontPolicy, findFonts } from './find-fonts.ts'
import { locateCharacters } from './locate-characters.ts'
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
  { tasks, diagnostics }: OutputPlan,
  { workspace, fonts: wanted, onStep }: Circumstances,
  tools: Tools,
): Promise<MadeOutputs> => {
  if (diagnostics.some(isError)) return { outputs: [], fonts: [], diagnostics }

  // Looking for fonts takes a while on a machine with many: an Excel build does not wait for it.
  const usesFonts = tasks.some(({ renderer }) => renderer.usesFonts)
  const { book, ...looked } = await findFonts(workspace, usesFonts ? wanted : 'default', tools)
  const found: Diagnostic[] = [...diagnostics, ...looked.diagnostics]
  const fonts = usesFonts ? book.choices : []
  if (found.some(isError)) return { outputs: [], fonts, diagnostics: sortDiagnostics(found) }

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
    const made = await makeOutput(task, { world: tools.world, fonts: book })
    found.push(...made.diagnostics)
    if (made.value !== undefined) outputs.push(made.value)
  }
  const located = await locateCharacters(found, foldersOf(workspace, tasks, tools), tools.world)
  return { outputs, fonts, diagnostics: sortDiagnostics(withoutRepeats(located)) }
}

/** The workspace, and the templates that come with the application. */
const foldersOf = (
  workspace: string,
  tasks: readonly OutputTask[],
  { templateFolders }: Pick<Tools, 'templateFolders'>,
) => [
  { path: workspace, shownAs: '' },
  ...templateFolders.flatMap((folder) =>
    [...new Set(tasks.map(({ config }) => config.template))].map((template) => ({
      path: `${folder}/${template}`,
      shownAs: `内置模板/${template}`,
    })),
  ),
]

/** Each report in each format may say the same of one character. */
const withoutRepeats = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] => [
  ...new Map(
    diagnostics.map((diagnostic) => [
      JSON.stringify([diagnostic.code, diagnostic.message, diagnostic.origin]),
      diagnostic,
    ]),
  ).values(),
]
