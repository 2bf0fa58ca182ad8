import { resolve } from 'node:path'
import { findWorkspace, isWorkspace, toSlashes, type Where } from './paths.ts'

export interface Chosen {
  /** Folders with jibao.yaml, sorted; one that was named and has none is among them, to be told of. */
  readonly folders: readonly string[]
  /** Ids of reports. */
  readonly reports: readonly string[]
  /** Whether several were asked for, be it that there is only one. */
  readonly isMany: boolean
}

/**
 * The workspaces that a command line names: folders, or patterns such as `counties/*`, of whose folders those count that
 * hold a jibao.yaml. A shell may have put the folders in a pattern's place, of which all but the first then stand
 * among the arguments.
 */
export const findWorkspaces = async (
  given: readonly string[] = [],
  args: readonly string[],
  where: Where,
): Promise<Chosen> => {
  const [only, ...others] = given
  if (only === undefined) {
    return { folders: [await findWorkspace(undefined, where)], reports: args, isMany: false }
  }
  const { paths, reports } = await withoutFolders(args, where)
  const named = await Promise.all([only, ...others].map((one) => foldersOf(one, where)))
  const isMany = others.length > 0 || paths.length > 0 || named.some(({ isPattern }) => isPattern)
  const found = [...named.flatMap(({ folders }) => folders), ...paths]
  const wanted = paths.length === 0 ? found : await onlyWorkspaces(found, where)
  return { folders: [...new Set(wanted)].toSorted(), reports, isMany }
}

const absolute = (path: string, { from }: Where): string =>
  toSlashes(resolve(from, path)).replace(/(?<=.)\/+$/, '')

const onlyWorkspaces = async (
  folders: readonly string[],
  { world }: Where,
): Promise<readonly string[]> => {
  const are = await Promise.all(folders.map((folder) => isWorkspace(folder, world)))
  return folders.filter((_, index) => are[index])
}

const foldersOf = async (
  given: string,
  where: Where,
): Promise<{ readonly folders: readonly string[]; readonly isPattern: boolean }> => {
  const folder = absolute(given, where)
  // A folder may have brackets in its name.
  if (await isWorkspace(folder, where.world)) return { folders: [folder], isPattern: false }
  const { glob, isDynamicPattern } = await import('tinyglobby')
  const pattern = toSlashes(given)
  if (!isDynamicPattern(pattern)) return { folders: [folder], isPattern: false }
  const matching = await glob(pattern, {
    cwd: where.from,
    absolute: true,
    onlyDirectories: true,
    expandDirectories: false,
  })
  const folders = matching.map((path) => absolute(path, where))
  return { folders: await onlyWorkspaces(folders, where), isPattern: true }
}

/** What a shell put in a pattern's place: folders that are workspaces, and paths beside them that are none. */
const withoutFolders = async (
  args: readonly string[],
  where: Where,
): Promise<{ readonly paths: readonly string[]; readonly reports: readonly string[] }> => {
  const folders = args.map((arg) => absolute(arg, where))
  const paths = await onlyWorkspaces(folders, where)
  const reports = args.filter((arg, index) => {
    const isPath = paths.includes(folders[index] ?? '') || (paths.length > 0 && arg.includes('/'))
    return !isPath
  })
  return { paths, reports }
}
