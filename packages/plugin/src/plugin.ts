import type { Check } from '@jibao/checks'
import type { Renderer } from '@jibao/render'
import type { StandardSchemaV1 } from '@standard-schema/spec'
import type { Helper } from './helper.ts'
import type { Source } from './source.ts'

/** Which plug-in it is, and which contract it was written for. */
export interface PluginMeta {
  /** Unique among the plug-ins of a workspace; of a package, its name: `@jibao/renderer-html`. */
  readonly name: string
  /** Of the plug-in itself, by semver. */
  readonly version: string
  /** Range of contract versions that it works with: `^1`. */
  readonly core: string
}

/** What a plug-in may bring. Each thing is a plain object; names and codes are unique among all plug-ins. */
export interface Contributions {
  readonly renderers?: readonly Renderer[]
  readonly sources?: readonly Source[]
  readonly checks?: readonly Check[]
  readonly helpers?: readonly Helper[]
  /** Folders that hold template folders: `new URL('./templates/', import.meta.url)`. */
  readonly templates?: readonly URL[]
}

/**
 * A plug-in, as a module exports it under the name `plugin`. What does not depend on options stands in it
 * as it is; what does comes from `setup`.
 */
export interface Plugin<Options = unknown> extends Contributions {
  readonly meta: PluginMeta
  /** Of the options that `jibao.yaml` gives, in any library of the Standard Schema; without it none may be given. */
  readonly options?: StandardSchemaV1<unknown, Options>
  /** @param options as the schema lets them out; of `{}` where `jibao.yaml` gives none */
  readonly setup?: (options: Options) => Contributions
}
