import type { Span } from '@jibao/data-model'
import { countUpTo } from './count-up-to.ts'

/** The span that holds the offset, of spans in order that do not overlap. */
export const spanAt = <T extends Span>(spans: readonly T[], offset: number): T | undefined => {
  const found = spans[countUpTo(spans, offset, ({ end }) => end)]
  return found !== undefined && found.start <= offset ? found : undefined
}
