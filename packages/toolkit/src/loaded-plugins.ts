import type { Check } from '@jibao/checks'
import type { Diagnostic, Origin } from '@jibao/core'
import type { Helper, OpenedPlugin, Source } from '@jibao/plugin'
import type { Renderer } from '@jibao/render'

/** A plug-in that is in use. */
export interface LoadedPlugin extends OpenedPlugin {
  /** As `jibao.yaml` names it, or would. */
  readonly specifier: string
  /** Path of its module; absent for one that came along. */
  readonly from?: string
  /** As they were given, by the workspace or by the user; absent when none were. */
  readonly options?: Readonly<Record<string, unknown>>
  /** Where it is named; absent for one that came along. */
  readonly origin?: Origin
}

/** A thing that a plug-in brings, with the plug-in's name. */
export type Brought<T> = T & { readonly plugin: string }

/** A renderer, with the name of its plug-in where that did not come along, and how the plug-in was set. */
export type LoadedRenderer = Renderer & {
  readonly plugin?: string
  readonly use?: PluginUse
}

/** How a plug-in is used. */
export type PluginUse = Pick<LoadedPlugin, 'specifier' | 'from' | 'options'>

/** All plug-ins of a workspace, and what they bring: each format, code, name and extension once. */
export interface LoadedPlugins {
  readonly plugins: readonly LoadedPlugin[]
  readonly renderers: readonly LoadedRenderer[]
  readonly sources: readonly Brought<Source>[]
  readonly checks: readonly Brought<Check>[]
  readonly helpers: readonly Brought<Helper>[]
  /** Folders that hold template folders. */
  readonly templates: readonly Brought<{ readonly folder: string }>[]
  /** What is wrong with how they are named, set or made; an error stops a build. */
  readonly diagnostics: readonly Diagnostic[]
  /** Errors of plug-ins that could not be started: each costs only what it would have brought. */
  readonly failures: readonly Diagnostic[]
}
