import { type Diagnostic, fail, failureText, type Origin, type Outcome, succeed } from '@jibao/core'
import type { StandardSchemaV1 } from '@standard-schema/spec'
import { pluginOptionInvalid, pluginTakesNoOptions } from './diagnostics.ts'

/** Options as `jibao.yaml` gives them, and where. */
export interface GivenOptions {
  readonly specifier: string
  /** Plain data: texts, numbers, booleans, lists and maps; absent when none are given. */
  readonly options?: unknown
  /** Of the plug-in's name. */
  readonly origin?: Origin
  /** Of each option, by its JSON Pointer: `/margins/top`. */
  readonly optionOrigins?: Readonly<Record<string, Origin>>
}

/** The options as a schema lets them out; every fault in one run, each at its place. */
export const readOptions = async (
  schema: StandardSchemaV1 | undefined,
  { specifier, options, origin, optionOrigins = {} }: GivenOptions,
): Promise<Outcome<unknown>> => {
  if (schema === undefined) {
    return options === undefined
      ? succeed(undefined)
      : fail(pluginTakesNoOptions(specifier, optionOrigins[''] ?? origin))
  }
  const told = (message: string, path: StandardSchemaV1.Issue['path'] = []): Diagnostic => {
    const steps = path.map((step) => String(typeof step === 'object' ? step.key : step))
    const place = nearest(steps, optionOrigins) ?? origin
    return pluginOptionInvalid(specifier, { place: steps.join('.'), message }, place)
  }
  try {
    const result = await schema['~standard'].validate(options ?? {})
    if (result.issues === undefined) return succeed(result.value)
    return fail(...result.issues.map(({ message, path }) => told(message, path)))
  } catch (problem) {
    return fail(told(failureText(problem)))
  }
}

/** Place of an option, or of the nearest one around it: one that is missing stands nowhere. */
const nearest = (
  steps: readonly string[],
  origins: Readonly<Record<string, Origin>>,
): Origin | undefined => {
  const pointer = steps.map((step) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`)
  const around = pointer.map((_, index) => pointer.slice(0, pointer.length - index).join(''))
  return [...around, ''].map((place) => origins[place]).find((place) => place !== undefined)
}
