import { buildId } from '../version.ts'

/** Of an application that runs from its sources, which change under the same name. */
export const fromSource = 'source'

/** Which build a memo tells of: where it was done, and all that was asked of it. */
export interface BuildKey {
  /** Of the application. */
  readonly build: string
  /** Absolute path, with `/`. */
  readonly workspace: string
  /** Absolute path, with `/`; its memo lies here. */
  readonly out: string
  /** The ids of reports and the options that have a say in what is made, in one order. */
  readonly asked: string
}

/** What a build is told apart by; none of it says how it is done or told, as `--jobs` and `--json` do. */
export interface AskedOptions {
  readonly period?: string
  readonly format?: readonly string[]
  readonly fonts?: string
  readonly disclosure?: string
  readonly script?: string
  readonly final?: boolean
  readonly fragment?: boolean
}

export const buildKey = (
  reports: readonly string[],
  { period, format, fonts, disclosure, script, final, fragment }: AskedOptions,
  { workspace, out }: Pick<BuildKey, 'workspace' | 'out'>,
): BuildKey => ({
  build: buildId,
  workspace,
  out,
  asked: JSON.stringify({ reports, period, format, fonts, disclosure, script, final, fragment }),
})
