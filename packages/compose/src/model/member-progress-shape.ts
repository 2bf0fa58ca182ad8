import { block, type DataOf, flag, inlines, listOf, record, text, value } from '../shape.ts'
import { reportHead } from './report-head.ts'

/** An indicator that adds up, over all counties. */
const totalShape = record({
  name: text,
  /** Whether any county's figure could be taken. */
  hasTotal: flag,
  total: value,
  /** 完成年度目标的59.27%; empty where nothing decides that. */
  attainmentPhrase: inlines,
  pacePhrase: inlines,
  /** How many counties' figures are in the sum. */
  counted: value,
  /** Those that are not, with the reason: 青屏县（未报送）. */
  leftOut: listOf(text),
  /** Whether no county has the indicator. */
  isNowhere: flag,
})

/** An indicator that does not add up, over all counties. */
const rangeShape = record({
  name: text,
  hasRange: flag,
  lowest: value,
  highest: value,
  /** Counties that have it. */
  lowestIn: listOf(text),
  highestIn: listOf(text),
  /** Whether all counties with a figure have the same. */
  isLevel: flag,
  leftOut: listOf(text),
})

/** Data for the summary of a province, or of a city, over its counties, at the end of one period. */
export const memberProgressShape = record({
  ...reportHead,
  counts: record({
    total: value,
    /** Have reported everything. */
    complete: value,
    /** Have not: wholly or in part. */
    late: value,
    wholly: value,
    partly: value,
    /** Cannot be read. */
    faulty: value,
    /** Were asked for nothing. */
    idle: value,
  }),
  /** By name. */
  complete: listOf(text),
  wholly: listOf(text),
  partly: listOf(record({ name: text, missing: value, names: listOf(text) })),
  /** With the first fault that is to be mended there, and its place. */
  faulty: listOf(record({ name: text, folder: text, faults: value, message: text, place: text })),
  idle: listOf(text),
  hasLate: flag,
  totals: listOf(totalShape),
  totalsTableTitle: text,
  totalsTable: block,
  ranges: listOf(rangeShape),
  rangesTableTitle: text,
  rangesTable: block,
  /** Whether any county has a rank. */
  hasRanking: flag,
  /** Those on the first place. */
  leaders: listOf(text),
  leadersRate: value,
  rankingTableTitle: text,
  rankingTable: block,
  /** A table of counties for each indicator. */
  indicators: listOf(record({ name: text, tableTitle: text, table: block })),
  indicatorTablesTitle: text,
})

export type MemberProgressModel = DataOf<typeof memberProgressShape>
