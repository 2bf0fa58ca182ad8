import type { BuildKey } from './build-key.ts'
import { checkFile } from './check-file.ts'
import { namesIn } from './contents.ts'
import { type FontPrint, fontPrint, sharedFontFolders } from './font-print.ts'
import type { RememberedFile } from './memo.ts'

/** One look at the disk: what many workspaces share is looked at once. */
export interface Look {
  file(remembered: RememberedFile, of: BuildKey): RememberedFile | undefined
  names(folder: string, of: BuildKey): readonly string[] | null
  /** Of the workspace's own fonts, and of those for all. */
  fonts(workspace: string): readonly FontPrint[]
}

export const createLook = (): Look => {
  const now = Date.now()
  let shared: readonly FontPrint[] | undefined
  const names = new Map<string, ReturnType<Look['names']>>()
  const files = new Map<string, RememberedFile>()
  return {
    file: (remembered, of) => {
      const [path, sha256] = remembered
      if (isOwn(path, of)) return checkFile(remembered, now)
      const seen = files.get(path)
      if (seen !== undefined && seen[1] === sha256) return seen
      const checked = checkFile(remembered, now)
      if (checked !== undefined) files.set(path, checked)
      return checked
    },
    names: (folder, of) => {
      if (isOwn(folder, of)) return namesIn(folder)
      const seen = names.get(folder) ?? namesIn(folder)
      names.set(folder, seen)
      return seen
    },
    fonts: (workspace) => {
      shared ??= sharedFontFolders().map(fontPrint)
      return [fontPrint(`${workspace}/fonts`), ...shared]
    },
  }
}

/** What no other workspace looks at. */
const isOwn = (path: string, { workspace, out }: BuildKey): boolean =>
  [workspace, out].some((folder) => path === folder || path.startsWith(`${folder}/`))
