import type { Diagnostic, World } from '@jibao/core'
import { filesBelow } from '../files-below.ts'
import { notAWorkbook, workbooksMissing } from './diagnostics.ts'

/** A path of the world, and as the user named it: both with `/`, none at the end. */
export interface NamedPath {
  readonly path: string
  readonly shownAs: string
}

/** A file to be read. */
export interface WorkbookFile extends NamedPath {
  /** From the folder that was named; the file's own name when it was named itself. */
  readonly name: string
}

/** What may hold a table: some of it is refused later, with the reason. */
const tables = /\.(?:xls[xmb]?|xlt[xm]?|ods|ots|fods|et|ett|csv|tsv|numbers)$/i

/** What programs leave behind: lock files, hidden files, thumbnails. */
const debris = /^(?:\.|~\$|__MACOSX$|Thumbs\.db$|desktop\.ini$)/i

const isDebris = (path: string): boolean => path.split('/').some((part) => debris.test(part))

export interface FoundWorkbooks {
  readonly files: readonly WorkbookFile[]
  readonly diagnostics: readonly Diagnostic[]
}

/** The files named and the workbooks below the folders named, each once, in the order of their names. */
export const findWorkbooks = async (
  paths: readonly NamedPath[],
  world: Pick<World, 'list'>,
): Promise<FoundWorkbooks> => {
  const found = await Promise.all(paths.map((path) => workbooksAt(path, world)))
  const files = found.flatMap((one) => one.files)
  return {
    files: [...new Map(files.map((file) => [file.path, file])).values()].toSorted((a, b) =>
      a.shownAs < b.shownAs ? -1 : 1,
    ),
    diagnostics: found.flatMap((one) => one.diagnostics),
  }
}

const workbooksAt = async (
  { path, shownAs }: NamedPath,
  world: Pick<World, 'list'>,
): Promise<FoundWorkbooks> => {
  if ((await world.list(path)) === undefined) {
    const name = shownAs.replace(/^.*\//, '')
    // A pattern such as 回收/*.xlsx names the lock file of an open workbook, too.
    return { files: isDebris(name) ? [] : [{ path, shownAs, name }], diagnostics: [] }
  }
  const names = (await filesBelow(path, world)).filter((name) => !isDebris(name))
  const files = names
    .filter((name) => tables.test(name))
    .map((name) => ({ path: `${path}/${name}`, shownAs: `${shownAs}/${name}`, name }))
  return {
    files,
    diagnostics: [
      ...(files.length === 0 ? [workbooksMissing({ path, shownAs })] : []),
      ...names
        .filter((name) => !tables.test(name))
        .map((name) => notAWorkbook(`${shownAs}/${name}`)),
    ],
  }
}
