import type { Origin } from '@jibao/core'
import {
  type Department,
  type FigureAt,
  type FigureName,
  type Indicator,
  type NarrativeNames,
  type NarrativePart,
  type Period,
  periodMeant,
  type Reference,
} from '@jibao/data-model'
import {
  departmentRepeated,
  figureAspect,
  figureUnknown,
  periodBeforeAll,
  type QuotationFault,
} from '../diagnostics/index.ts'
import type { Reporter } from '../reporter.ts'
import { type Directory, lookUp } from './directory.ts'
import { combinationFault, figureFault } from './quotation-fault.ts'
import { departmentId } from './resolve-departments.ts'

export interface ProseContext extends NarrativeNames {
  readonly departments: Directory<Department>
  readonly indicators: Directory<Indicator>
  readonly report: Reporter
}

type SoundReference = Exclude<Reference, { readonly kind: 'refused' }>

/** A figure that a reference names, looked up. */
interface Found {
  readonly at: FigureAt
  readonly indicator: Indicator
  /** Of the figure: its own, or the prose's. */
  readonly period: Period
}

/** What a reference in prose of `period` quotes; `undefined` when that cannot be had, which is reported. */
export const resolveReference = (
  reference: SoundReference,
  origin: Origin,
  period: Period,
  context: ProseContext,
): NarrativePart | undefined => {
  const find = (figure: FigureName): Found | undefined =>
    findFigure(figure, { origin, period, context })
  const judge = (fault: QuotationFault | undefined): void => {
    if (fault !== undefined) context.report(figureAspect(reference.written, fault, origin))
  }
  switch (reference.kind) {
    case 'departments':
      return { kind: 'departments', departments: departmentIds(reference.names, origin, context) }
    case 'figure': {
      const found = find(reference)
      if (found === undefined) return undefined
      const { aspect, base: baseName, places } = reference
      const base = baseName && periodOf(baseName, found.period, { origin, context })
      if (baseName !== undefined && base === undefined) return undefined
      judge(figureFault({ ...found, aspect, base }))
      return {
        kind: 'figure',
        ...found.at,
        aspect,
        ...(base === undefined ? {} : { base }),
        ...(places === undefined ? {} : { places }),
        origin,
      }
    }
    case 'ratio': {
      const [part, whole] = [find(reference.part), find(reference.whole)]
      if (part === undefined || whole === undefined) return undefined
      judge(combinationFault([part.indicator, whole.indicator]))
      const { places } = reference
      return {
        kind: 'ratio',
        part: part.at,
        whole: whole.at,
        ...(places === undefined ? {} : { places }),
        origin,
      }
    }
    case 'sum': {
      const terms = reference.terms.map(find).filter((term) => term !== undefined)
      if (terms.length < reference.terms.length) return undefined
      judge(combinationFault(terms.map(({ indicator }) => indicator)))
      return { kind: 'sum', terms: terms.map(({ at }) => at), origin }
    }
  }
}

interface Place {
  readonly origin: Origin
  readonly context: ProseContext
}

const findFigure = (
  { name, period: named }: FigureName,
  { period, ...place }: Place & { readonly period: Period },
): Found | undefined => {
  const { origin, context } = place
  const indicator = lookUp(
    context.indicators,
    { text: name, origin },
    figureUnknown,
    context.report,
  )
  const meant = named === undefined ? period : periodOf(named, period, place)
  if (indicator === undefined || meant === undefined) return undefined
  const at: FigureAt = {
    indicator: indicator.id,
    ...(named === undefined ? {} : { period: meant }),
  }
  return { at, indicator, period: meant }
}

const periodOf = (
  named: NonNullable<FigureName['period']>,
  period: Period,
  { origin, context }: Place,
): Period | undefined => {
  const meant = periodMeant(named, period)
  if (meant === undefined) context.report(periodBeforeAll(named, period, origin))
  return meant
}

const departmentIds = (
  names: readonly string[],
  origin: Origin,
  { departments, report }: ProseContext,
): readonly string[] => {
  const ids = new Set<string>()
  for (const text of names) {
    const id = departmentId(departments, { text, origin }, report)
    if (ids.has(id)) report(departmentRepeated(text, origin))
    ids.add(id)
  }
  return [...ids]
}
