import { type Indicator, isYearOver, yearOf } from '@jibao/data-model'
import { type Inline, text } from '@jibao/document'
import { type IndicatorProgress, measureIndicator } from '@jibao/quarter-progress'
import type { DataOf } from '../shape.ts'
import { answerableDepartments } from './answerable.ts'
import { isMissing, isStated } from './goal-model.ts'
import { groupBy } from './group-by.ts'
import { indicatorModel } from './indicator-model.ts'
import { movementInlines } from './movement-inlines.ts'
import { plannedWords } from './planned-words.ts'
import type { categoryShape, measureShape } from './programme-progress-shape.ts'
import { programmeIndicators, type ReportScope } from './report-scope.ts'
import { seriesYears } from './series-table.ts'
import { subjectOf } from './subject-of.ts'
import { periodValue } from './table-cells.ts'

/** The programme's indicators by category, for reports that go by fields of work and not by goals. */
export const categoryModels = (scope: ReportScope): readonly DataOf<typeof categoryShape>[] => {
  const indicators = programmeIndicators(scope)
  const rest = indicators.every(({ category }) => category === undefined)
    ? scope.programme.name
    : '其他工作'
  return groupBy(indicators, ({ category }) => category ?? rest).map((group) =>
    categoryModel(group[0]?.category ?? rest, group, scope),
  )
}

const categoryModel = (
  name: string,
  indicators: readonly Indicator[],
  scope: ReportScope,
): DataOf<typeof categoryShape> => {
  const all = indicators.flatMap(({ id }) => scope.indicators.get(id) ?? [])
  const parts = toldWithTheirWhole(all, scope)
  const measured = all.filter((one) => isTargeted(one) || !parts.has(one.indicator.id))
  const duties = dutiesOf(indicators, scope)
  const measures = measured
    .filter(isStated)
    .map((progress) => ({ progress, model: measureModel(progress, scope) }))
  const modelsWhere = (holds: (one: (typeof measures)[number]) => boolean) =>
    measures.filter(holds).map(({ model }) => model)
  const moved = modelsWhere(({ progress, model }) => !isTargeted(progress) && model.since !== '')
  return {
    name,
    departments: [...new Set(duties.flatMap(({ departments }) => departments))],
    duties,
    measures: modelsWhere(() => true),
    targeted: modelsWhere(({ progress }) => isTargeted(progress)),
    moved: groupBy(moved, ({ since }) => since)
      .map((group) => ({ since: group[0]?.since ?? '', measures: group }))
      .toSorted((a, b) => Number.parseInt(a.since, 10) - Number.parseInt(b.since, 10)),
    stated: modelsWhere(({ progress, model }) => !isTargeted(progress) && model.since === ''),
    missing: measured.filter(isMissing).map(({ indicator }) => indicator.name),
    plans: plansOf(indicators),
  }
}

/** Ids of the parts that stand behind the 其中 of an indicator. */
const toldWithTheirWhole = (
  all: readonly IndicatorProgress[],
  scope: ReportScope,
): ReadonlySet<string> =>
  new Set(
    all
      .filter((one) => isStated(one) && breakdown(one, scope).length > 0)
      .flatMap(({ indicator }) => indicator.parts?.indicators ?? []),
  )

const dutiesOf = (
  indicators: readonly Indicator[],
  scope: ReportScope,
): DataOf<typeof categoryShape>['duties'] =>
  groupBy(
    indicators.map((indicator) => ({
      name: indicator.name,
      departments: answerableDepartments(indicator, scope).map(scope.departmentName),
    })),
    ({ departments }) => departments.join('、'),
  ).map((group) => ({
    departments: group[0]?.departments ?? [],
    names: group.map(({ name }) => name),
  }))

const isTargeted = ({ target }: IndicatorProgress): boolean => target.kind !== 'not-set'

const measureModel = (
  progress: IndicatorProgress,
  scope: ReportScope,
): DataOf<typeof measureShape> => ({
  ...indicatorModel(progress, scope.programme.lead, scope),
  subject: subjectOf(progress.indicator),
  ...sinceFirst(progress, scope),
  breakdown: breakdown(progress, scope),
})

/** How it moved since the first year that has a figure; a count that starts anew only over whole years. */
const sinceFirst = (
  progress: IndicatorProgress,
  scope: ReportScope,
): { readonly since: string; readonly movement: readonly Inline[] } => {
  const { indicator, period } = progress
  const [first] = seriesYears([indicator], scope)
  const isComparable = isYearOver(period) || indicator.accrual === 'point-in-time'
  if (first === undefined || first >= yearOf(period) || !isComparable || progress.actual === null) {
    return { since: '', movement: [] }
  }
  const base = measureIndicator(indicator, `${first}`, scope.observations)
  return { since: `${first}年`, movement: movementInlines(progress, base, undefined) }
}

/** 其中城市2101人、农村10234人; empty while a part is unknown. */
const breakdown = ({ indicator, period }: IndicatorProgress, scope: ReportScope) => {
  const parts = (indicator.parts?.indicators ?? []).map((id) => scope.indicators.get(id)?.indicator)
  const words = parts.map((part, index): readonly Inline[] => {
    const value = part && periodValue(part, period, scope)
    return part === undefined || value === undefined
      ? []
      : [text(`${index === 0 ? '其中' : '、'}${subjectOf(part)}`), value]
  })
  return words.some((one) => one.length === 0) ? [] : words.flat()
}

/** What is to be reached, by the last year that has a target for it. */
const plansOf = (indicators: readonly Indicator[]): DataOf<typeof categoryShape>['plans'] => {
  const targets = indicators.flatMap((indicator) => plannedWords(indicator) ?? [])
  return groupBy(targets, ({ year }) => String(year))
    .toSorted(([a], [b]) => (a?.year ?? 0) - (b?.year ?? 0))
    .map((group) => ({ year: `${group[0]?.year}年`, targets: group.map(({ words }) => words) }))
}
