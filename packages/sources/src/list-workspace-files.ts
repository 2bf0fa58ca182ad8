import { fileExtension, fileUnreadable } from './diagnostics/index.ts'
import type { ReadContext } from './source-file.ts'

/** The files of a workspace, relative to it, in order of name. */
export interface WorkspaceFiles {
  readonly workspace: string | undefined
  readonly departments: string | undefined
  readonly plans: readonly string[]
  readonly progress: readonly string[]
  /** Beside the YAML files of `progress/`: what plug-ins may read. */
  readonly otherProgress: readonly string[]
  readonly series: readonly string[]
  readonly assessments: readonly string[]
  readonly manuscripts: readonly string[]
}

/** Files that are told by the end of their names. */
interface FileKind {
  readonly pattern: string
  readonly extension: '.yaml' | '.md'
}

const yaml: FileKind = { pattern: String.raw`\.ya?ml`, extension: '.yaml' }
const markdown: FileKind = { pattern: String.raw`\.md`, extension: '.md' }

/**
 * Looks for `jibao.yaml`, `departments.yaml`, the YAML files of `plan/`, `progress/`, `series/` and
 * `assessment/`, and `manuscripts/*.md`; `.yml` will do.
 */
export const listWorkspaceFiles = async (context: ReadContext): Promise<WorkspaceFiles> => {
  const top = (await namesIn('', context)) ?? []
  const find = (pattern: RegExp): string | undefined => top.find((name) => pattern.test(name))
  return {
    workspace: find(/^jibao\.ya?ml$/i),
    departments: find(/^departments\.ya?ml$/i),
    plans: await filesIn('plan', yaml, context),
    progress: await filesIn('progress', yaml, context),
    otherProgress: await othersIn('progress', yaml, context),
    series: await filesIn('series', yaml, context),
    assessments: await filesIn('assessment', yaml, context),
    manuscripts: await filesIn('manuscripts', markdown, context),
  }
}

const filesIn = async (
  folder: string,
  { pattern, extension }: FileKind,
  context: ReadContext,
): Promise<readonly string[]> => {
  // Programs leave hidden companions beside a file that is open or was copied: ._x.yaml, .~lock.x#
  const names = ((await namesIn(folder, context)) ?? []).filter((name) => !name.startsWith('.'))
  const isHidden = new RegExp(String.raw`${pattern}\.[^/]*$`, 'i')
  for (const name of names) {
    // Windows hides the last extension, so that 2024-Q2.yaml.txt looks right and would be passed over.
    if (isHidden.test(name)) {
      context.report(fileExtension(extension, { file: `${folder}/${name}`, line: 1, column: 1 }))
    }
  }
  const isWanted = new RegExp(`${pattern}$`, 'i')
  return names.filter((name) => isWanted.test(name)).map((name) => `${folder}/${name}`)
}

/** Files that are neither of the kind nor look as if they were meant to be, nor what systems and programs leave. */
const othersIn = async (
  folder: string,
  { pattern }: FileKind,
  context: ReadContext,
): Promise<readonly string[]> => {
  const isOfKind = new RegExp(String.raw`${pattern}(?:\.[^/]*)?$`, 'i')
  // That a folder cannot be listed is told where its own kind is looked for.
  const names = (await namesIn(folder, { ...context, report: () => undefined })) ?? []
  return names
    .filter((name) => !isOfKind.test(name) && !isLeftBehind.test(name))
    .map((name) => `${folder}/${name}`)
}

/** Also folders. */
const isLeftBehind = /^\.|^~\$|^thumbs\.db$|^desktop\.ini$|\/$/i

const namesIn = async (
  name: string,
  { folder, world, report }: ReadContext,
): Promise<readonly string[] | undefined> => {
  try {
    return await world.list(name === '' ? folder : `${folder}/${name}`)
  } catch (error) {
    report(fileUnreadable(error, { file: name === '' ? '.' : name, line: 1, column: 1 }))
    return undefined
  }
}
