import { fileExtension, fileUnreadable } from './diagnostics.ts'
import type { ReadContext } from './source-file.ts'

/** The files of a workspace, relative to it, in order of name. */
export interface WorkspaceFiles {
  readonly workspace: string | undefined
  readonly departments: string | undefined
  readonly plans: readonly string[]
  readonly progress: readonly string[]
}

/** Looks for `jibao.yaml`, `departments.yaml`, `plan/*.yaml` and `progress/*.yaml`; `.yml` will do. */
export const listWorkspaceFiles = async (context: ReadContext): Promise<WorkspaceFiles> => {
  const top = (await namesIn('', context)) ?? []
  const find = (pattern: RegExp): string | undefined => top.find((name) => pattern.test(name))
  return {
    workspace: find(/^jibao\.ya?ml$/i),
    departments: find(/^departments\.ya?ml$/i),
    plans: await yamlFilesIn('plan', context),
    progress: await yamlFilesIn('progress', context),
  }
}

const yamlFilesIn = async (folder: string, context: ReadContext): Promise<readonly string[]> => {
  // Programs leave hidden companions beside a file that is open or was copied: ._x.yaml, .~lock.x#
  const names = ((await namesIn(folder, context)) ?? []).filter((name) => !name.startsWith('.'))
  for (const name of names) {
    // Windows hides the last extension, so that 2024-Q2.yaml.txt looks right and would be passed over.
    if (/\.ya?ml\.[^/]*$/i.test(name)) {
      context.report(fileExtension({ file: `${folder}/${name}`, line: 1, column: 1 }))
    }
  }
  return names.filter((name) => /\.ya?ml$/i.test(name)).map((name) => `${folder}/${name}`)
}

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
