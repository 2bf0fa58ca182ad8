import type { Diagnostic } from '@jibao/core'
import type { Dataset, Indicator, Observation, Period } from '@jibao/data-model'
import type { ReturnedWorkbook } from '../intake/returned.ts'
import { lastFigures } from '../plan/last-figures.ts'
import { figureKey, groupByFigure } from './group-by-figure.ts'
import { judgeFall } from './judge-fall.ts'
import { type Judgement, judgeFigure, type MergedFigure } from './judge-figure.ts'
import { judgeSender } from './judge-sender.ts'

/** What becomes of the figures of one workbook: each is in one of the lists. */
export interface MergedWorkbook {
  readonly returned: ReturnedWorkbook
  readonly fresh: readonly MergedFigure[]
  /** What is recorded already, or stands elsewhere in the run, says the same. */
  readonly same: readonly MergedFigure[]
  /** The recorded value, with an as-of date, a remark or evidence that was not recorded. */
  readonly supplemented: readonly MergedFigure[]
  /** Recorded otherwise; taken only with `replace`. */
  readonly changed: readonly { readonly figure: MergedFigure; readonly recorded: Observation }[]
  /** In conflict with another workbook or row. */
  readonly refused: readonly MergedFigure[]
  /** Those of the workbook, and what the comparison brought to light. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Holds all workbooks of a run against each other and against what is recorded. */
export const mergeReturned = (
  returned: readonly ReturnedWorkbook[],
  dataset: Dataset,
  { replace }: { readonly replace: boolean },
): readonly MergedWorkbook[] => {
  const groups = groupByFigure(returned.flatMap(({ figures }) => figures))
  const recorded = new Map(dataset.observations.map((one) => [figureKey(one), one]))
  const indicators = new Map(dataset.indicators.map((indicator) => [indicator.id, indicator]))
  const lastOf = lookUpLast(dataset)
  return returned.map((workbook) => {
    const judged = workbook.figures.map((figure) =>
      judgeFigure(figure, {
        name: indicators.get(figure.indicator)?.name ?? figure.indicator,
        group: groups.get(figureKey(figure)) ?? { statements: [figure], values: [figure] },
        recorded: recorded.get(figureKey(figure)),
        replace,
      }),
    )
    return {
      returned: workbook,
      fresh: figuresOf(judged, 'fresh'),
      same: figuresOf(judged, 'same'),
      supplemented: figuresOf(judged, 'supplemented'),
      changed: judged.filter((one) => one.verdict === 'changed'),
      refused: figuresOf(judged, 'refused'),
      diagnostics: [
        ...workbook.diagnostics,
        ...judgeSender(workbook, dataset),
        ...judged.flatMap((one) => one.diagnostics),
        ...judged.filter(isNews).flatMap(({ figure }) => {
          const indicator = indicators.get(figure.indicator)
          if (indicator === undefined) return []
          return judgeFall(figure, indicator, lastOf(figure.period, indicator))
        }),
      ],
    }
  })
}

const isNews = ({ verdict }: Judgement): boolean => verdict === 'fresh' || verdict === 'changed'

/** What is recorded before each period, looked up once for all figures of one. */
const lookUpLast = (dataset: Dataset) => {
  const byPeriod = new Map<Period, ReturnType<typeof lastFigures>>()
  return (period: Period, indicator: Indicator): Observation | undefined => {
    const find = byPeriod.get(period) ?? lastFigures(dataset, period)
    byPeriod.set(period, find)
    return find(indicator)
  }
}

const figuresOf = (
  judged: readonly Judgement[],
  verdict: Exclude<Judgement['verdict'], 'changed'>,
): readonly MergedFigure[] =>
  judged.filter((one) => one.verdict === verdict).map(({ figure }) => figure)
