import type { Diagnostic } from '@jibao/core'
import type { Indicator } from '@jibao/data-model'
import { targetCircular } from '../diagnostics/index.ts'

/** Relative targets that are measured against each other in a circle; each circle once. */
export const findTargetCycles = (indicators: readonly Indicator[]): readonly Diagnostic[] => {
  const years = new Set(indicators.flatMap(({ targets }) => Object.keys(targets)))
  return [...years].toSorted().flatMap((year) => cyclesOf(year, indicators))
}

const cyclesOf = (year: string, indicators: readonly Indicator[]): readonly Diagnostic[] => {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]))
  const next = ({ targets }: Indicator): Indicator | undefined => {
    const target = targets[year]
    return target?.kind === 'relative' ? byId.get(target.indicator ?? '') : undefined
  }
  const settled = new Set<Indicator>()
  return indicators.flatMap((start) => {
    const way = new Set<Indicator>()
    let here: Indicator | undefined = start
    while (here !== undefined && !settled.has(here) && !way.has(here)) {
      way.add(here)
      here = next(here)
    }
    const isCircle = here !== undefined && way.has(here)
    for (const passed of way) settled.add(passed)
    const origin = here?.targets[year]?.origin
    if (!isCircle || here === undefined || origin === undefined) return []
    const circle = [...way].slice([...way].indexOf(here)).map(({ name }) => name)
    return [targetCircular(year, circle, origin)]
  })
}
