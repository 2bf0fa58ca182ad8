import type { World } from '@jibao/core'
import type { ReadDraft } from '@jibao/drafts'
import type { Renderer } from '@jibao/render'
import type { ReadWorkbook } from '@jibao/workbook'

/** What an application offers to the line: everything that is not in the workspace. */
export interface Tools {
  readonly world: World
  /** Absolute paths of the folders in which the system keeps its fonts. */
  readonly systemFontFolders: readonly string[]
  readonly renderers: readonly Renderer[]
  /** Folders that hold template folders, beside the workspace's own `templates/`. */
  readonly templateFolders: readonly string[]
  /** Reads a spreadsheet file that came from outside; an application does it apart from itself, within limits. */
  readonly readWorkbook: ReadWorkbook
  /** Reads a draft that came from outside, likewise. */
  readonly readDraft: ReadDraft
  /** Loads a module that a workspace names as a plugin; the only way in which a workspace names code. */
  loadModule(specifier: string, workspaceFolder: string): Promise<unknown>
}
