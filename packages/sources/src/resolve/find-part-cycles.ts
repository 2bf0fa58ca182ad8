import type { Diagnostic } from '@jibao/core'
import type { Indicator } from '@jibao/data-model'
import { partsCircular } from '../diagnostics/index.ts'

/** Indicators that are, by whatever way, parts of themselves; each circle once, where it is entered. */
export const findPartCycles = (indicators: readonly Indicator[]): readonly Diagnostic[] => {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]))
  const settled = new Set<Indicator>()
  const partsOf = ({ parts }: Indicator): Iterator<Indicator> =>
    (parts?.indicators ?? [])
      .map((id) => byId.get(id))
      .filter((part) => part !== undefined)
      .values()

  /** Without recursion: a thousand indicators may each be part of the next. */
  const circlesFrom = (start: Indicator): readonly Diagnostic[] => {
    const way = [{ indicator: start, parts: partsOf(start) }]
    const circles: Diagnostic[] = []
    for (let here = way.at(-1); here !== undefined; here = way.at(-1)) {
      const next = here.parts.next()
      if (next.done === true) {
        settled.add(here.indicator)
        way.pop()
        continue
      }
      const index = way.findIndex(({ indicator }) => indicator === next.value)
      if (index !== -1) {
        const names = way.slice(index).map(({ indicator }) => indicator.name)
        circles.push(partsCircular(names, next.value.origin))
      } else if (!settled.has(next.value)) {
        way.push({ indicator: next.value, parts: partsOf(next.value) })
      }
    }
    return circles
  }
  return indicators.flatMap((start) => (settled.has(start) ? [] : circlesFrom(start)))
}
