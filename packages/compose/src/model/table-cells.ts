import { cell, missingMark, type TableCell } from '@jibao/document'
import type { IndicatorProgress, QuarterFigure } from '@jibao/quarter-progress'
import { actualValue, targetValue } from './figures.ts'
import { targetText } from './target-text.ts'

/** Shorter than in prose: the column is narrow. */
const milestoneWords = { done: '已完成', 'under-way': '推进中', 'not-started': '未启动' } as const

/** With its unit, which the figures beside it then go without. */
export const indicatorName = ({ indicator }: IndicatorProgress): string =>
  indicator.unit === '' || indicator.unit === '%'
    ? indicator.name
    : `${indicator.name}（${indicator.unit}）`

export const targetCell = ({ indicator, period, target }: IndicatorProgress): TableCell =>
  target.kind === 'quantity'
    ? cell({ ...targetValue(indicator, period, target), showUnit: false })
    : cell(targetText(target))

export const actualCell = (
  { indicator }: IndicatorProgress,
  { period, observation }: QuarterFigure,
): TableCell => {
  if (observation?.reading.kind === 'milestone')
    return cell(milestoneWords[observation.reading.state])
  if (indicator.accrual === 'milestone') return cell(missingMark)
  return cell({ ...actualValue(indicator, period, observation), showUnit: false })
}

export const spanning = (height: number, content: TableCell): TableCell =>
  height > 1 ? { ...content, rowSpan: height } : content
