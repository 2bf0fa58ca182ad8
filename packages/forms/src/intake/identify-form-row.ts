import type { Diagnostic, Origin } from '@jibao/core'
import type { Indicator } from '@jibao/data-model'
import type { IndicatorNames } from '../names/indicator-names.ts'
import { plainWords } from '../names/plain-words.ts'
import { rowByName, rowNameUnknown, rowRenamed, rowUnknown } from './diagnostics/index.ts'

interface RowWords {
  /** Of the hidden column; empty when there is none. */
  readonly id: string
  /** What a reader sees. */
  readonly name: string
  /** Whether the row has a figure: one that nobody reads must not pass in silence. */
  readonly isFilled: boolean
  /** Whether any row of the table has an id. */
  readonly hasIds: boolean
  readonly origin: Origin
}

interface IdentifiedRow {
  readonly indicator?: Indicator
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Which indicator a row is about. The name decides where it and the hidden id say different things, since it is
 * what the clerk saw: columns sorted or pasted without the hidden one tear them apart.
 */
export const identifyFormRow = (
  { id, name, isFilled, hasIds, origin }: RowWords,
  known: IndicatorNames,
): IdentifiedRow => {
  const byId = known.byId(id)
  const byName = named(name, known)
  if (byName !== undefined) {
    const isTorn = byId !== byName && hasIds
    return {
      indicator: byName,
      diagnostics: isTorn ? [rowByName(byName, byId?.name ?? id, origin)] : [],
    }
  }
  if (byId === undefined) {
    const told = rowUnknown(name === '' ? id : name, known.near(name), origin)
    return { diagnostics: isFilled ? [told] : [] }
  }
  if (name === '') return { indicator: byId, diagnostics: [] }
  const [own, written] = [plainWords(byId.name), plainWords(name)]
  if (own.includes(written) || written.includes(own)) {
    return { indicator: byId, diagnostics: [rowRenamed(byId, name, origin)] }
  }
  return isFilled
    ? { diagnostics: [rowNameUnknown(byId, name, origin)] }
    : { indicator: byId, diagnostics: [rowRenamed(byId, name, origin)] }
}

/** A unit behind the name that is not the indicator's makes it another name. */
const named = (name: string, known: IndicatorNames): Indicator | undefined => {
  const { indicator, unit } = known.find(name) ?? {}
  return unit === undefined || unit === indicator?.unit ? indicator : undefined
}
