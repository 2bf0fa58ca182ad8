import type { Template } from '@jibao/compose'

/** Templates that are remembered, each a few texts; a workspace has a handful. */
const most = 32

const known = new Map<string, Template>()

const keyOf = ({ partials, ...texts }: Template): string => JSON.stringify([texts, [...partials]])

/**
 * The template that was read before, where this one says the same: what is known of a template hangs on it, and to
 * check and compile one takes longer than to fill it. One that calls what plug-ins bring is always its own.
 */
export const knownTemplate = (template: Template): Template => {
  if (template.helpers.length > 0) return template
  const key = keyOf(template)
  const found = known.get(key) ?? template
  known.delete(key)
  known.set(key, found)
  const [oldest] = known.keys()
  if (known.size > most && oldest !== undefined) known.delete(oldest)
  return found
}
