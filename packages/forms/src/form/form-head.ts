import { periodPhrases } from '@jibao/data-model'
import type { Style, Worksheet } from 'exceljs'
import type { FormPlan } from '../plan/form-plan.ts'
import { textContent } from './cell-contents.ts'
import {
  addressOf,
  columnKeys,
  type FormColumn,
  fillerAddress,
  formColumns,
  formRows,
  widthBetween,
} from './form-layout.ts'
import {
  headerStyle,
  headingStyle,
  inputStyle,
  plainStyle,
  sizes,
  textFormat,
  titleStyle,
} from './form-styles.ts'
import { textHeight } from './row-height.ts'
import { writeCell } from './write-cell.ts'

const instruction =
  '请只填白色和黄色的格子：只填数字，不写单位，92.83%填92.83；还没有数据的留空，不适用的写“——”，确实为零的填0。详见“填写说明”。填好后请交回这个文件，不要改成Word、PDF或图片。'

/** Least heights, points. */
const least = { title: 30, about: 24, instruction: 24, header: 24 } as const

/** A text over several columns. */
interface Band {
  readonly row: keyof typeof least
  readonly from: FormColumn
  readonly to: FormColumn
  readonly text: string
  readonly style: Partial<Style>
}

/** Writes what stands above the rows: title, who and when, what matters most, and the header. */
export const writeHead = (sheet: Worksheet, plan: FormPlan, filler: string): void => {
  const bands = bandsOf(plan)
  for (const band of bands) writeBand(sheet, band)
  writeCell(sheet, addressOf('note', formRows.about), textContent('填报人：'), {
    ...headingStyle,
    alignment: { horizontal: 'right', vertical: 'middle' },
  })
  writeCell(sheet, fillerAddress, textContent(filler), inputStyle('left'), textFormat)
  for (const key of columnKeys) {
    const heading = textContent(formColumns[key].heading)
    writeCell(sheet, addressOf(key, formRows.header), heading, headerStyle)
  }
  for (const row of Object.keys(least) as (keyof typeof least)[]) {
    const heights = bands.filter((band) => band.row === row).map(bandHeight)
    sheet.getRow(formRows[row]).height = Math.max(least[row], ...heights)
  }
}

const bandsOf = ({ workspace, period, department }: FormPlan): readonly Band[] => {
  const { full, asOf } = periodPhrases(period)
  const whole = { from: 'ordinal', to: 'evidence' } as const
  return [
    { row: 'title', ...whole, text: titleOf(workspace, full), style: titleStyle },
    {
      row: 'about',
      from: 'ordinal',
      to: 'indicator',
      text: `填报单位：${department.name}`,
      style: headingStyle,
    },
    {
      row: 'about',
      from: 'unit',
      to: 'figure',
      text: `报告期：${full}（${asOf}）`,
      style: headingStyle,
    },
    { row: 'instruction', ...whole, text: instruction, style: plainStyle },
  ]
}

export const titleOf = (workspace: string, period: string): string =>
  `${workspace}${period}数据填报表`

const writeBand = (sheet: Worksheet, { row, from, to, text, style }: Band): void => {
  const [start, end] = [addressOf(from, formRows[row]), addressOf(to, formRows[row])]
  writeCell(sheet, start, textContent(text), style)
  sheet.mergeCells(`${start}:${end}`)
}

const bandHeight = ({ from, to, text, style }: Band): number =>
  textHeight(text, widthBetween(from, to), style.font?.size ?? sizes.text)
