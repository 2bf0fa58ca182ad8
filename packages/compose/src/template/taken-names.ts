import { memberProgressShape } from '../model/member-progress-shape.ts'
import { programmeProgressShape } from '../model/programme-progress-shape.ts'
import { reminderShape } from '../model/reminder-shape.ts'
import type { Shape } from '../shape.ts'
import { blockHelpers, helpers, insertion } from './helpers.ts'

/** Words that Handlebars reads as its own. */
const words = ['this', 'true', 'false', 'null', 'undefined', 'as', 'else', 'lookup', 'log'] as const

const fieldsWithin = (shape: Shape): readonly string[] => {
  if (shape.kind === 'list') return fieldsWithin(shape.of)
  if (shape.kind !== 'record') return []
  return Object.entries(shape.fields).flatMap(([name, field]) => [name, ...fieldsWithin(field)])
}

/**
 * Names that mean something in templates: a helper that took one would change what templates say that were
 * written without it.
 */
export const takenNames: ReadonlySet<string> = new Set([
  ...Object.keys(helpers),
  ...blockHelpers,
  insertion,
  ...words,
  'helperMissing',
  'blockHelperMissing',
  'options',
  ...[programmeProgressShape, memberProgressShape, reminderShape].flatMap(fieldsWithin),
])
