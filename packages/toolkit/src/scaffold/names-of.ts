import { fail, type Outcome, succeed } from '@jibao/core'
import { packageNameInvalid } from './diagnostics.ts'
import type { PluginKind } from './plugin-kind.ts'

/** What a new plug-in and the thing that it brings are called. */
export interface PluginNames {
  /** Of the package and of its folder: `jibao-renderer-plain-text`. */
  readonly name: string
  /** Of the thing: the format `plaintext`, the check `TOTAL_ROWS`, the template `short-notice`. */
  readonly thing: string
}

/** Names of packages by npm’s rules, without what would ask for quotes or a scope. */
const packageName = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/

const longest = 64

const things = {
  renderer: (words) => words.join(''),
  check: (words) => words.join('_').toUpperCase(),
  template: (words) => words.join('-'),
} satisfies Record<PluginKind, (words: readonly string[]) => string>

/** `jibao-renderer-md` as the name of a renderer names the format `md`. */
export const namesOf = (kind: PluginKind, name: string): Outcome<PluginNames> => {
  if (!packageName.test(name) || name.length > longest) return fail(packageNameInvalid(kind, name))
  const own = name.replace(/^jibao-/, '').replace(new RegExp(`^${kind}-`), '')
  // What begins with a digit names no format, no check and no template.
  if (!/^[a-z]/.test(own)) return fail(packageNameInvalid(kind, name))
  return succeed({ name, thing: things[kind](own.split('-')) })
}
