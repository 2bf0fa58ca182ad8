import type { Outcome, World } from '@jibao/core'
import type { ReadDraft } from '@jibao/drafts'
import type { OpenedPlugin } from '@jibao/plugin'
import type { PluginReference } from '@jibao/sources'
import type { ReadWorkbook } from '@jibao/workbook'
import type { Rendering } from './rendering/rendering.ts'

/** What an application offers to the line: everything that is not in the workspace. */
export interface Tools {
  readonly world: World
  /** Of the program: other programs may make other bytes of the same report. `0` when absent. */
  readonly version?: string
  /** Where reports are rendered; in this thread, one after the other, when absent. */
  readonly rendering?: Rendering
  /** Absolute paths of the folders in which the system keeps its fonts. */
  readonly systemFontFolders: readonly string[]
  /** The plug-ins that come along; their formats are listed in this order. */
  readonly plugins: readonly OfferedPlugin[]
  /** Folders that hold template folders, beside the workspace's own `templates/`. */
  readonly templateFolders: readonly string[]
  /** `soundTemplates` as this very program gave them when it was built; those are not checked again. */
  readonly soundTemplates?: ReadonlySet<string>
  /** Reads a spreadsheet file that came from outside; an application does it apart from itself, within limits. */
  readonly readWorkbook: ReadWorkbook
  /** Reads a draft that came from outside, likewise. */
  readonly readDraft: ReadDraft
  /**
   * Opens a plug-in that a workspace names, the only way in which a workspace names code; an application
   * has its renderers work apart from itself, within limits. What is thrown costs this plug-in only.
   */
  openPlugin(reference: PluginReference, workspaceFolder: string): Promise<Outcome<GuestPlugin>>
  /** Aborted when a rendering that begins now has taken too long: `plugin` for one that did not come along. */
  deadline(of: 'own' | 'plugin'): AbortSignal
}

/** A plug-in that comes along with the application. */
export interface OfferedPlugin {
  /** Name of its package. */
  readonly name: string
  /** The module that exports it, loaded when it is first needed. */
  load(): Promise<unknown>
  /** Beside the options that a workspace gives it, which they override: what the user asks for. */
  readonly options?: Readonly<Record<string, unknown>>
}

/** A plug-in that a workspace names. */
export interface GuestPlugin extends OpenedPlugin {
  /** Path of its module. */
  readonly from: string
}
