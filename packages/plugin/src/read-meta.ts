import { valid, validRange } from 'semver'
import type { PluginMeta } from './plugin.ts'
import { type Fault, faultsOf, isFields, matches, type Rule } from './read-fields.ts'

const isVersion: Rule = [
  (value) => typeof value === 'string' && valid(value) === value,
  '须为版本号，如 1.0.0',
]
const isRange: Rule = [
  (value) => typeof value === 'string' && value.trim() !== '' && validRange(value) !== null,
  '须为版本范围，如 ^1',
]

const rules = {
  name: matches(
    /^(?:@[a-z0-9-][a-z0-9._-]*\/)?[a-z0-9-][a-z0-9._-]*$/,
    '须为包名的写法，如 jibao-renderer-md',
  ),
  version: isVersion,
  core: isRange,
} satisfies Record<keyof PluginMeta, Rule>

/** What is wrong with how a plug-in introduces itself. */
export const metaFaults = (meta: unknown): readonly Fault[] =>
  isFields(meta) ? faultsOf(meta, 'meta', rules) : [{ place: 'meta', must: '须为对象' }]
