import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { add, formatQuantity, type Quantity } from '@jibao/core'
import {
  type Dataset,
  endTogether,
  type Indicator,
  type Period,
  type Target,
  yearOf,
} from '@jibao/data-model'
import type { ReportConfig, Workspace } from '@jibao/sources'
import { folderOf } from './fixture-builds.ts'

/**
 * What a report has to print, told from the records and the words of the bureau without composing
 * anything: each text as often as it is due.
 */
export interface DueFigures {
  /** With their units, in sentences. */
  readonly prose: readonly string[]
  /** Alone in a cell, with no other unit than %. */
  readonly cells: readonly string[]
}

interface Asked {
  readonly fixture: string
  readonly workspace: Workspace
  readonly config: ReportConfig
  readonly period: Period
}

/** `{名称}` and `{名称@2020}`: a figure as it was recorded. */
const quotation = /\{([^{}:：,，/／+＋@]+)(?:@(\d{4}(?:-[HQ]\d)?))?\}/g

/** `{表:历年数据:指标1、指标2}` */
const seriesTable = /^\{表[:：]历年数据[:：]([^:：}]+)/gm

const yearsInSeries = 5

const indicatorNamed = ({ indicators }: Dataset, name: string): Indicator => {
  const found = indicators.find(
    ({ id, name: title, aliases }) => id === name || title === name || aliases.includes(name),
  )
  if (found === undefined) throw new Error(`no indicator ${name}`)
  return found
}

const sumOf = ([first, ...others]: readonly Quantity[]): Quantity | undefined =>
  first === undefined
    ? undefined
    : { ...first, value: others.reduce((sum, { value }) => add(sum, value), first.value) }

/** As recorded, else the sum of the parts that make it up. */
const quantityAt = (
  dataset: Dataset,
  { id, parts }: Indicator,
  period: Period,
): Quantity | undefined => {
  const recorded = dataset.observations.find(
    (one) => one.indicator === id && endTogether(one.period, period),
  )?.reading
  if (recorded !== undefined) {
    return recorded.kind === 'quantity' ? recorded.quantity : undefined
  }
  if (parts?.isComplete !== true) return undefined
  const quantities = parts.indicators.flatMap(
    (part) => quantityAt(dataset, indicatorNamed(dataset, part), period) ?? [],
  )
  return quantities.length === parts.indicators.length ? sumOf(quantities) : undefined
}

const printed = (quantity: Quantity | undefined): string =>
  quantity === undefined ? '——' : formatQuantity(quantity)

const printedBare = (quantity: Quantity | undefined): string =>
  quantity === undefined ? '——' : formatQuantity(quantity, { showUnit: false })

const quotedIn = (manuscript: string, dataset: Dataset, period: Period): readonly string[] =>
  [...manuscript.matchAll(quotation)].map(([, name = '', at]) =>
    printed(quantityAt(dataset, indicatorNamed(dataset, name), (at as Period) ?? period)),
  )

const tabulatedIn = (manuscript: string, dataset: Dataset, period: Period): readonly string[] =>
  [...manuscript.matchAll(seriesTable)].flatMap(([, names = '']) =>
    names
      .split('、')
      .flatMap((name) =>
        Array.from({ length: yearsInSeries }, (_, back) =>
          printedBare(
            quantityAt(dataset, indicatorNamed(dataset, name), `${yearOf(period) - back}`),
          ),
        ),
      ),
  )

/** Every goal tells how its indicators stand. */
const goalFigures = ({ workspace: { dataset }, config, period }: Asked): DueFigures => {
  const goals = dataset.goals.filter(
    ({ programme, year }) => programme === config.programme && year === yearOf(period),
  )
  const quantities = goals
    .flatMap(({ indicators }) => indicators)
    .flatMap((id) => quantityAt(dataset, indicatorNamed(dataset, id), period) ?? [])
  return { prose: quantities.map(printed), cells: quantities.map(printedBare) }
}

const printedTarget = (target: Target): string => {
  if (target.kind !== 'quantity') return '——'
  const sign = target.isImplied === true ? '' : target.comparator
  return `${sign}${printedBare(target.quantity)}`
}

/** Every indicator of the plan has its targets, and where it set out from: a figure, or a target then too. */
const planFigures = ({ workspace: { dataset }, config }: Asked): DueFigures => {
  const plan = dataset.programmes.find(({ id }) => id === config.programme)
  const indicators = dataset.indicators.filter(({ origin }) => origin.file === plan?.origin.file)
  return {
    prose: [],
    cells: indicators.flatMap((indicator) => [
      ...(plan?.baseline === undefined || `${plan.baseline}` in indicator.targets
        ? []
        : [printedBare(quantityAt(dataset, indicator, `${plan.baseline}`))]),
      ...Object.values(indicator.targets).map(printedTarget),
    ]),
  }
}

const assessedFigures = ({ workspace: { dataset }, period }: Asked): DueFigures => ({
  prose: [],
  cells: dataset.assessments
    .filter(({ year }) => year === yearOf(period))
    .flatMap(({ items }) => items)
    .map(({ indicator }) =>
      printedBare(quantityAt(dataset, indicatorNamed(dataset, indicator), period)),
    ),
})

const nothing: DueFigures = { prose: [], cells: [] }

/** What each kind of report prints beside what its manuscript quotes. */
const ownFigures: Readonly<Record<string, (asked: Asked) => DueFigures>> = {
  'quarterly-notice': goalFigures,
  compendium: goalFigures,
  'indicator-plan': planFigures,
  'annual-assessment': assessedFigures,
  'work-report': () => nothing,
  bulletin: () => nothing,
  // They ask for figures, or decide about them.
  letter: () => nothing,
  minutes: () => nothing,
}

const manuscriptOf = ({ fixture, workspace, config, period }: Asked): string => {
  const found = workspace.dataset.manuscripts.find(
    (one) => one.report === config.id && one.period === period,
  )
  return found === undefined ? '' : readFileSync(join(folderOf(fixture), found.origin.file), 'utf8')
}

export const dueFigures = (asked: Asked): DueFigures => {
  const { dataset } = asked.workspace
  const own = ownFigures[asked.config.template]
  if (own === undefined) throw new Error(`what does ${asked.config.template} print?`)
  const manuscript = manuscriptOf(asked)
  const { prose, cells } = own(asked)
  return {
    prose: [...prose, ...quotedIn(manuscript, dataset, asked.period)],
    cells: [...cells, ...tabulatedIn(manuscript, dataset, asked.period)],
  }
}

const escaped = (text: string): string => text.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`)

/** Those of the figures that a text does not have, or not often enough. */
export const lackingInProse = (figures: readonly string[], text: string): readonly string[] => {
  let rest = text
  // 16人次 must not pass for 16人.
  return figures
    .toSorted((a, b) => b.length - a.length)
    .filter((figure) => {
      const before = rest
      rest = rest.replace(new RegExp(String.raw`(?<![\d.])${escaped(figure)}`, 'u'), '￭')
      return rest === before
    })
}

/** Those that do not stand alone in a cell, or not often enough; pdf has the cells of a row in one line. */
export const lackingInCells = (
  figures: readonly string[],
  pieces: readonly string[],
): readonly string[] => {
  const left = new Map<string, number>()
  for (const cell of pieces.flatMap((piece) => piece.split(/\s+/u))) {
    left.set(cell, (left.get(cell) ?? 0) + 1)
  }
  return figures.filter((figure) => {
    const count = left.get(figure) ?? 0
    left.set(figure, count - 1)
    return count < 1
  })
}
