import type { Origin } from '@jibao/core'
import type {
  CheckSettings,
  Dataset,
  DisclosureProfile,
  Profile,
  TableRuling,
} from '@jibao/data-model'
import type { WrittenPublication } from './publication-section.ts'

/** A report that the workspace asks for. */
export interface ReportConfig {
  /** What `jibao build` calls it. */
  readonly id: string
  /** Name of a template: a folder of the workspace's `templates/`, else one that came along. */
  readonly template: string
  /** Programme id. */
  readonly programme: string
  readonly title?: string
  /** Those of the workspace when absent. */
  readonly addressees?: readonly string[]
  readonly copyTo?: readonly string[]
  /** Those of the template when absent. */
  readonly profile?: Profile
  readonly tables?: TableRuling
  /** Made only for periods that end one of these; for every period when absent. */
  readonly every?: 'quarter' | 'half-year' | 'year'
  /** For the template, as typed. */
  readonly options: Readonly<Record<string, string | readonly string[]>>
  /** Its entry in the directory of public information; absent when it has none. */
  readonly publication?: Readonly<WrittenPublication>
  readonly origin: Origin
}

/** A plugin as `jibao.yaml` names it: a package, or a file relative to the workspace. */
export interface PluginReference {
  readonly specifier: string
  readonly origin: Origin
  readonly options?: Readonly<Record<string, OptionValue>>
  /** Of each option, by its JSON Pointer, `/margins/top`; the options as a whole stand at the empty one. */
  readonly optionOrigins?: Readonly<Record<string, Origin>>
}

/** An option of a plugin: what is written without quotes may be a number, `true` or `false`. */
export type OptionValue =
  | string
  | number
  | boolean
  | readonly OptionValue[]
  | { readonly [name: string]: OptionValue }

/** Where workspaces are whose figures a workspace sums up. */
export interface MemberPattern {
  /** From the workspace, parted by `/`; `*` stands for any characters of one name: `../counties/*`. */
  readonly pattern: string
  readonly origin: Origin
}

/** A workspace folder, read and resolved. */
export interface Workspace {
  readonly folder: string
  readonly name: string
  /** Id of the department that signs reports. */
  readonly issuer: string
  /** 发文机关标志 of its documents; made of the issuer's name when absent. */
  readonly mark?: string
  readonly addressees: readonly string[]
  readonly copyTo: readonly string[]
  readonly reports: readonly ReportConfig[]
  /** Absent when it sums up no others. */
  readonly members?: readonly MemberPattern[]
  readonly plugins: readonly PluginReference[]
  readonly dataset: Dataset
  /** What is shown to whom; `internal` shows everything. */
  readonly disclosure: Readonly<Record<'public' | 'sample', DisclosureProfile>>
  readonly checks: CheckSettings
  /** Names and terms that a traditional edition leaves as they are. */
  readonly protectedTerms: readonly string[]
  /** Signs the collection forms of the workspace; empty when it gives none. */
  readonly formKey: string
  readonly origin: Origin
}
