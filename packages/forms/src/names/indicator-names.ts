import { suggest } from '@jibao/core'
import type { Dataset, Goal, Indicator } from '@jibao/data-model'
import { plainWords, withoutNumbering } from './plain-words.ts'
import { unitOf } from './units.ts'
import { withoutLabel } from './without-label.ts'

interface FoundIndicator {
  readonly indicator: Indicator
  /** The unit that the name carries: 人 of 帮扶困难职工（人）. */
  readonly unit?: string
}

/** Finds indicators by what a form or a table calls them. */
export interface IndicatorNames {
  byId(text: string): Indicator | undefined
  /** By id, name or alias, whatever number stands before it and whatever unit or label of a form behind. */
  find(text: string): FoundIndicator | undefined
  /** By the title or the text of a goal that has this one indicator and no other. */
  findByGoal(text: string): Indicator | undefined
  /** The name that was probably meant. */
  near(text: string): string | undefined
}

export const indexIndicators = (
  { indicators, goals }: Dataset,
  units: ReadonlySet<string>,
): IndicatorNames => {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]))
  const names = uniqueBy(
    indicators.flatMap((indicator) =>
      [indicator.id, indicator.name, ...indicator.aliases].map(
        (name) => [plainWords(name), indicator] as const,
      ),
    ),
  )
  const soleGoals = uniqueBy(goals.flatMap((goal) => goalNames(goal, byId)))

  const find = (text: string): FoundIndicator | undefined => {
    for (const words of variantsOf(text)) {
      const indicator = names.get(words)
      if (indicator !== undefined) return { indicator }
      const { base = '', inside = '' } = bracketed.exec(words)?.groups ?? {}
      const [meant, unit] = [names.get(base), unitOf(inside, units)]
      if (meant !== undefined && unit !== undefined) return { indicator: meant, unit }
    }
    return undefined
  }
  return {
    byId: (text) => byId.get(text.trim()),
    find,
    findByGoal: (text) =>
      variantsOf(text)
        .map((words) => soleGoals.get(words))
        .find((indicator) => indicator !== undefined),
    near: (text) =>
      suggest(
        withoutNumbering(withoutLabel(plainWords(text))).replace(bracketed, '$<base>'),
        indicators.flatMap(({ name, aliases }) => [name, ...aliases]),
      ),
  }
}

const bracketed = /^(?<base>.+?)[([](?<inside>[^()[\]]{1,10})[)\]]$/

/** As it stands first: a name may begin with a number itself, and end with the words of a label. */
const variantsOf = (text: string): readonly string[] => {
  const words = plainWords(text)
  const variants = [words, withoutLabel(words)]
    .flatMap((one) => [one, withoutNumbering(one)])
    .flatMap((one) => [one, one.replace(/[:：;；,，。.*]+$/, '')])
  return [...new Set(variants)]
}

/** What two share is nobody's name. */
const uniqueBy = (
  named: readonly (readonly [string, Indicator])[],
): ReadonlyMap<string, Indicator> => {
  const found = new Map<string, Indicator | undefined>()
  for (const [name, indicator] of named) {
    const other = found.get(name)
    found.set(name, !found.has(name) || other === indicator ? indicator : undefined)
  }
  return new Map([...found].flatMap(([name, one]) => (one === undefined ? [] : [[name, one]])))
}

const goalNames = (
  { title, text, indicators }: Goal,
  byId: ReadonlyMap<string, Indicator>,
): readonly (readonly [string, Indicator])[] => {
  const only = indicators.length === 1 ? byId.get(indicators[0] ?? '') : undefined
  return only === undefined
    ? []
    : [title, text].map((name) => [plainWords(name).replace(/[;；。.]+$/, ''), only] as const)
}
