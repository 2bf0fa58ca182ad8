import type { Diagnostic } from '@jibao/core'
import { memberProgressShape } from '../model/member-progress-shape.ts'
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

/** Takes a template for one without faults, which this very program found it to be at another time. */
export const trustTemplate = (template: Template): void => {
  if (!prepared.has(template)) prepared.set(template, prepare(template, []))
}

/** Whether a template has no faults, not even such as stop nothing. */
export const isSound = (template: Template): boolean =>
  prepareTemplate(template).faults.length === 0

const prepare = (template: Template, faults = faultsOf(template)): PreparedTemplate => {
  let compiled: ReturnType<typeof compileTemplate> | undefined
  return {
    faults,
    compiled: () => {
      compiled ??= compileTemplate(template)
      return compiled
    },
  }
}

const faultsOf = (template: Template): readonly Diagnostic[] =>
  checkTemplate(template, dataShape(template))

const shapes = {
  'programme-progress': programmeProgressShape,
  'member-progress': memberProgressShape,
  reminder: reminderShape,
} satisfies Record<Template['data'], RecordShape>

const dataShape = (template: Template): RecordShape =>
  record({ ...shapes[template.data].fields, options: optionsShape(template) })
