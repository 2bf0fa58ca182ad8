/** Something of a plug-in that is not what it must be. */
export interface Fault {
  /** As code writes it: `renderers[0].format`. */
  readonly place: string
  /** In Chinese: `须为文字`. */
  readonly must: string
}

export type Fields = Readonly<Record<string, unknown>>

export const isFields = (candidate: unknown): candidate is Fields =>
  typeof candidate === 'object' && candidate !== null && !Array.isArray(candidate)

/** What a field must be. */
export type Rule = readonly [holds: (value: unknown) => boolean, must: string]

export const isText: Rule = [
  (value) => typeof value === 'string' && value.trim() !== '',
  '须为文字，不能是空的',
]
export const isFlag: Rule = [(value) => typeof value === 'boolean', '须为 true 或 false']
export const isCallable: Rule = [(value) => typeof value === 'function', '须为函数']

export const matches = (pattern: RegExp, must: string): Rule => [
  (value) => typeof value === 'string' && pattern.test(value),
  must,
]

/** @param choices with `undefined` for a field that may be left out */
export const isOneOf = (...choices: readonly (string | undefined)[]): Rule => [
  (value) => choices.some((choice) => choice === value),
  `须为 ${choices.filter((choice) => choice !== undefined).join('、')} 之一`,
]

/** Every field that breaks its rule. */
export const faultsOf = (
  candidate: unknown,
  place: string,
  rules: Readonly<Record<string, Rule>>,
): readonly Fault[] => {
  if (!isFields(candidate)) return [{ place, must: '须为对象' }]
  return Object.entries(rules).flatMap(([name, [holds, must]]) =>
    holds(candidate[name]) ? [] : [{ place: `${place}.${name}`, must }],
  )
}
