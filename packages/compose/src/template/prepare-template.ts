import type { Diagnostic } from '@jibao/core'
import { programmeProgressShape } from '../model/programme-progress-shape.ts'
import { reminderShape } from '../model/reminder-shape.ts'
import { type RecordShape, record } from '../shape.ts'
import { checkTemplate } from './check-template.ts'
import { compileTemplate } from './compile-template.ts'
import { optionsShape } from './options.ts'
import type { Template } from './template.ts'

/** What a template comes to before any data are seen. */
export interface PreparedTemplate {
  readonly faults: readonly Diagnostic[]
  /** To be run only when no fault is an error. */
  readonly compiled: () => ReturnType<typeof compileTemplate>
}

const prepared = new WeakMap<Template, PreparedTemplate>()

/** Checks and compiles a template, once for all its reports. */
export const prepareTemplate = (template: Template): PreparedTemplate => {
  const known = prepared.get(template)
  if (known !== undefined) return known
  const made = prepare(template)
  prepared.set(template, made)
  return made
}

const prepare = (template: Template): PreparedTemplate => {
  let compiled: ReturnType<typeof compileTemplate> | undefined
  return {
    faults: checkTemplate(template, dataShape(template)),
    compiled: () => {
      compiled ??= compileTemplate(template)
      return compiled
    },
  }
}

const shapes = {
  'programme-progress': programmeProgressShape,
  reminder: reminderShape,
} satisfies Record<Template['data'], RecordShape>

const dataShape = (template: Template): RecordShape =>
  record({ ...shapes[template.data].fields, options: optionsShape(template) })
