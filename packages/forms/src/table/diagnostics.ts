import { type Diagnostic, error, info, type Origin, quote, warning } from '@jibao/core'
import type { Indicator, Period } from '@jibao/data-model'
import { meant } from '../names/meant.ts'

const mapHint = '也可以用 --map 指定一个文件，写明各列放在哪里'

const listed = (texts: readonly string[]): string => {
  const most = 6
  const shown = texts.slice(0, most).map(quote).join('、')
  return texts.length > most ? `${shown}等` : shown
}

// Tables

export const tableNotFound = (seen: readonly string[], origin: Origin): Diagnostic =>
  error(
    'TABLE_NOT_FOUND',
    `没有认出表头：${seen.length === 0 ? '工作簿中没有内容' : `开头的内容是${listed(seen)}`}`,
    `表头要有“指标”和“完成值”这样的列名；${mapHint}`,
    origin,
  )

export const figureColumnMissing = (headings: readonly string[], origin: Origin): Diagnostic =>
  error(
    'FIGURE_COLUMN_MISSING',
    `没有认出完成值一列：表头有${listed(headings)}`,
    `请把放完成值的一列写作“完成值”；当季数、上期数和目标值不作完成值；${mapHint}`,
    origin,
  )

export const rowsUnknown = (
  names: readonly string[],
  near: string | undefined,
  origin: Origin,
): Diagnostic =>
  error(
    'ROWS_UNKNOWN',
    names.length === 0
      ? '表中没有指标：指标一列是空的'
      : `没有一行是本工作区的指标：表中有${listed(names)}`,
    `${meant(near)}请写 plan 文件中指标的 id、名称或别名；${mapHint}`,
    origin,
  )

export const sheetSkipped = (name: string, why: string, origin: Origin): Diagnostic =>
  info(
    'SHEET_SKIPPED',
    `没有读取工作表${quote(name)}：${why}`,
    '其中如有要报送的数据，请移到同一张表中',
    origin,
  )

export const sheetOtherPeriod = (told: string, period: Period, origin: Origin): Diagnostic =>
  warning(
    'SHEET_SKIPPED',
    `没有读取这张工作表：它写的是${quote(told)}，不是 ${period}`,
    '要导入其中的数据，请另行指定 --period',
    origin,
  )

export const columnUnknown = (heading: string, origin: Origin): Diagnostic =>
  warning(
    'COLUMN_UNKNOWN',
    `没有读取${quote(heading)}一列：不认识这个列名`,
    `不需要时不必处理；${mapHint}`,
    origin,
  )

// Periods

export const periodOther = (told: string, asked: Period, origin: Origin): Diagnostic =>
  error(
    'PERIOD_OTHER',
    `表中写的是${quote(told)}，不是要导入的 ${asked}`,
    '请核实是否是上期的表；确是本期的，请改正后再导入，否则另行指定 --period',
    origin,
  )

export const periodUnknown = (heading: string, origin: Origin): Diagnostic =>
  error(
    'PERIOD_UNKNOWN',
    `不知${quote(heading)}一列是哪个报告期的：标题、列名和文件名都没有写明`,
    '请用 --period 指定报告期，如 --period 2024-Q3',
    origin,
  )

export const columnPeriodUnclear = (heading: string, origin: Origin): Diagnostic =>
  warning(
    'COLUMN_PERIOD_UNCLEAR',
    `没有读取${quote(heading)}一列：看不出是哪个报告期的数`,
    '请在列名中写明，如 2023年全年、2023年前三季度；不需要时不必处理',
    origin,
  )

export const rowPeriodUnclear = (text: string, origin: Origin): Diagnostic =>
  error(
    'ROW_PERIOD_UNCLEAR',
    text === '' ? '这一行没有写报告期' : `看不出${quote(text)}是哪个报告期`,
    '请写年份和季度，如 2024年三季度',
    origin,
  )

export const periodAhead = (period: Period, asked: Period, origin: Origin): Diagnostic =>
  error(
    'PERIOD_AHEAD',
    `这是 ${period} 的数，而本表是 ${asked} 的，还没有到`,
    '请清空这一格；计划数请写到目标值一列',
    origin,
  )

// Columns

interface Place {
  readonly text: string
  readonly origin: Origin
}

export const figureColumnsRival = (first: Place, second: Place): Diagnostic =>
  error(
    'FIGURE_COLUMNS_RIVAL',
    `${first.origin.cell}${quote(first.text)}和 ${second.origin.cell}${quote(second.text)}两列都可能是完成值，没有读取`,
    '请只留年初至今的累计数一列，或用 --map 写明，如 列: { 完成值: F }',
    second.origin,
  )

export const quartersCumulative = (headings: readonly string[], origin: Origin): Diagnostic =>
  warning(
    'QUARTERS_CUMULATIVE',
    `${listed(headings)}的数按年初至季末的累计数读取`,
    '请核对；如是各季度自己的数，请改成累计数后重新导入',
    origin,
  )

/** `readings`: the figure, and the one before that it should not be less than. */
export const quartersSingle = (
  heading: string,
  { name }: Pick<Indicator, 'name'>,
  [figure, before]: readonly [string, string],
  origin: Origin,
): Diagnostic =>
  error(
    'QUARTERS_SINGLE',
    `${quote(heading)}的数不像年初至今的累计数：${quote(name)}为 ${figure}，少于前一期的 ${before}`,
    '请改成累计数后重新导入；确是累计数的，请在列名中写明，如 1-9月累计',
    origin,
  )

export const unitColumnUnknown = (text: string, origin: Origin): Diagnostic =>
  warning(
    'UNIT_UNKNOWN',
    `${quote(text)}不是计量单位，按指标的计量单位读取`,
    '请写计量单位，如 人、户、万元',
    origin,
  )

// Rows

export const rowUnknown = (name: string, near: string | undefined, origin: Origin): Diagnostic =>
  warning(
    'ROW_UNKNOWN',
    `没有读取这一行：没有指标${quote(name)}`,
    `${meant(near)}请写 plan 文件中指标的 id、名称或别名，或在 --map 的文件中写明它是哪个指标；不需要时不必处理`,
    origin,
  )

export const rowsLeft = (count: number, origin: Origin): Diagnostic =>
  warning(
    'ROW_UNKNOWN',
    `这一行和以下共 ${count} 行也没有读取：都不是本工作区的指标`,
    '请核实是否导入了别的表',
    origin,
  )

export const rowByGoal = (text: string, indicator: string, origin: Origin): Diagnostic =>
  warning(
    'ROW_BY_GOAL',
    `年度目标${quote(text)}一行读作它唯一的指标${quote(indicator)}`,
    '请核对；不对的，请写指标的名称',
    origin,
  )

export const rowContradicts = (id: string, name: string, origin: Origin): Diagnostic =>
  error(
    'ROW_CONTRADICTS',
    `这一行的编码是${quote(id)}，名称却是另一个指标${quote(name)}`,
    '请改正编码或名称；多半是剪切、粘贴或排序时错了行',
    origin,
  )

export const departmentOther = (
  name: string,
  written: string,
  responsible: readonly string[],
  origin: Origin,
): Diagnostic =>
  warning(
    'DEPARTMENT_OTHER',
    `指标${quote(name)}的责任单位写的是${quote(written)}，计划中是${listed(responsible)}`,
    '请核实是否填错了行；责任单位有变动时请修改 plan 文件',
    origin,
  )

export const figureMerged = (names: readonly string[], origin: Origin): Diagnostic =>
  error(
    'FIGURE_MERGED',
    `一个合并的单元格对着${listed(names)}，不知是哪个的完成值`,
    '请取消合并，每个指标、每个时期各写各的数',
    origin,
  )

// Maps

export const mapSheetUnknown = (
  named: string,
  sheets: readonly string[],
  near: string | undefined,
  origin: Origin,
): Diagnostic =>
  error(
    'MAP_SHEET_UNKNOWN',
    `工作簿中没有工作表${quote(named)}`,
    `${meant(near)}工作簿中有${listed(sheets)}；也可以写序号，如 工作表: 1`,
    origin,
  )

export const mapNameUnknown = (
  kind: '指标' | '责任单位',
  named: string,
  near: string | undefined,
  origin: Origin,
): Diagnostic =>
  error(
    kind === '指标' ? 'INDICATOR_UNKNOWN' : 'DEPARTMENT_UNKNOWN',
    `没有${kind}${quote(named)}`,
    `${meant(near)}请写工作区中${kind}的 id、名称或别名`,
    origin,
  )

export const mapPeriodOther = (told: Period, asked: Period, origin: Origin): Diagnostic =>
  error(
    'PERIOD_OTHER',
    `报告期是 ${told}，而 --period 指定的是 ${asked}`,
    '请改成一致，或删去其中一个',
    origin,
  )
