import type { Indicator } from '@jibao/data-model'

/** Which of a county's indicators is one of the province's. */
export type Match =
  | { readonly kind: 'found'; readonly indicator: Indicator }
  | { readonly kind: 'none' }
  /** Several go by its names, and none by its id. */
  | { readonly kind: 'several'; readonly indicators: readonly Indicator[] }

const namesOf = ({ id, name, aliases }: Indicator): readonly string[] => [id, name, ...aliases]

/** By id; failing that, by a name or alias that both have, letter for letter. */
export const matchIndicator = (wanted: Indicator, indicators: readonly Indicator[]): Match => {
  const same = indicators.find(({ id }) => id === wanted.id)
  if (same !== undefined) return { kind: 'found', indicator: same }
  const names = new Set(namesOf(wanted))
  const called = indicators.filter((one) => namesOf(one).some((name) => names.has(name)))
  const [only, ...others] = called
  if (only === undefined) return { kind: 'none' }
  return others.length === 0
    ? { kind: 'found', indicator: only }
    : { kind: 'several', indicators: called }
}
