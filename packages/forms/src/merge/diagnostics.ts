import { type Diagnostic, error, formatOrigin, info, type Origin, warning } from '@jibao/core'
import { type Observation, periodPhrases, writtenReading } from '@jibao/data-model'
import type { ReturnedFigure } from '../intake/returned.ts'
import { type Detail, detailsText } from './figure-details.ts'

/** `490人（县残联.xlsx 填报表!H7）` */
const placed = ({ reading, origin }: ReturnedFigure): string =>
  `${writtenReading(reading)}（${formatOrigin(origin)}）`

export const figureConflict = (
  name: string,
  figure: ReturnedFigure,
  others: readonly ReturnedFigure[],
): Diagnostic =>
  error(
    'FIGURE_CONFLICT',
    `“${name}”填了不同的数：此处为 ${writtenReading(figure.reading)}，另有 ${others.map(placed).join('、')}`,
    '几处都没有采用；请核实后改成一致，或只留一处，再重新导入',
    figure.origin,
  )

export const figureRepeated = (
  name: string,
  figure: ReturnedFigure,
  first: ReturnedFigure,
  differing: readonly Detail[],
): Diagnostic => {
  const message = `“${name}”在 ${formatOrigin(first.origin)} 已填同样的数，只记一次`
  return differing.length === 0
    ? info('FIGURE_REPEATED', message, '不必处理', figure.origin)
    : warning(
        'FIGURE_REPEATED',
        `${message}；那里写的是${listOf(first, differing)}，此处写的是${listOf(figure, differing)}，按前者记录`,
        '请核实哪一处正确；应按此处的，改正前一处后重新导入',
        figure.origin,
      )
}

const listOf = (figure: ReturnedFigure, named: readonly Detail[]): string =>
  detailsText(figure, named).replace(/^，/, '')

/** `differing` are the details in which the two differ, besides their values or instead of them. */
export const figureChanged = (
  name: string,
  figure: ReturnedFigure,
  recorded: Observation,
  differing: readonly Detail[],
): Diagnostic =>
  error(
    'FIGURE_CHANGED',
    `“${name}”已录有 ${writtenReading(recorded.reading)}${detailsText(recorded, differing)}（${whence(recorded)}），本表填的是 ${writtenReading(figure.reading)}${detailsText(figure, differing)}`,
    '核实无误后加 --replace 重新导入，原来的数会留在导入记录中；否则请按已录的数改正本表',
    figure.origin,
  )

const whence = ({ origin, source }: Observation): string =>
  [origin, source]
    .filter((one): one is Origin => one !== undefined)
    .map(formatOrigin)
    .join('，来自 ')

export const figureFell = (name: string, figure: ReturnedFigure, last: Observation): Diagnostic =>
  warning(
    'FIGURE_FELL',
    `“${name}”是年初累计，填的是 ${writtenReading(figure.reading)}，比${periodPhrases(last.period).short}的 ${writtenReading(last.reading)} 还少`,
    '请核实是否填错了行，或只填了本季度的数；确实减少的，请在备注中写明原因',
    figure.origin,
  )

/** @param departments names; `responsible` is empty when nobody is */
export const departmentNotResponsible = (
  name: string,
  figure: ReturnedFigure,
  { sender, responsible }: { readonly sender: string; readonly responsible: string },
): Diagnostic =>
  warning(
    'DEPARTMENT_NOT_RESPONSIBLE',
    `“${name}”不由${sender}负责${responsible === '' ? '' : `，责任单位是${responsible}`}`,
    '请核实是否误填了别的部门的数据；如果由该部门负责，请在 plan 中写明',
    figure.origin,
  )
