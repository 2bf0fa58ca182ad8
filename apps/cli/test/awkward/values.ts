import type exceljs from 'exceljs'
import type { AwkwardCase } from './awkward-case.ts'
import { filledBut, filledForm } from './edit-form.ts'
import { restyle, type } from './edit-workbook.ts'

/** A cell of the filled form, what stands in it, and what that is read as. */
interface Value {
  readonly name: string
  readonly cell: 'H5' | 'H6' | 'H7' | 'H8'
  readonly typed: exceljs.CellValue
  readonly numFmt?: string
  readonly font?: Partial<exceljs.Font>
  /** Absent where it is refused. */
  readonly reads?: string
  /** Severity and code. */
  readonly told?: string
  /** Whether it is less than the figure before, which is told as well. */
  readonly fell?: true
}

const ids = { H5: '职工帮扶', H6: '保障率', H7: '救助资金', H8: '实施方案' } as const
const struck = { strike: true }

const values: readonly Value[] = [
  { name: 'percent format', cell: 'H6', typed: 0.9275, numFmt: '0.00%', reads: '92.75%' },
  { name: 'percent, bare', cell: 'H6', typed: 92.75, reads: '92.75%' },
  { name: 'percent, full-width sign', cell: 'H6', typed: '92.75％', reads: '92.75%' },
  {
    name: 'a share where a percentage is asked',
    cell: 'H6',
    typed: 0.9275,
    told: 'error FIGURE_PERCENT',
  },
  {
    name: 'a percentage under a percent format',
    cell: 'H6',
    typed: 92.75,
    numFmt: '0.00%',
    told: 'error FIGURE_PERCENT',
  },
  {
    name: 'digits that a percent format hides',
    cell: 'H6',
    typed: 0.92754,
    numFmt: '0%',
    reads: '93%',
    told: 'warning FIGURE_ROUNDED',
  },
  {
    name: 'permille',
    cell: 'H6',
    typed: '927.5‰',
    reads: '92.75%',
    told: 'warning FIGURE_CONVERTED',
  },
  { name: 'percent of people', cell: 'H5', typed: 0.5, numFmt: '0%', told: 'error UNIT_MISMATCH' },
  { name: 'number as text', cell: 'H5', typed: '602', numFmt: '@', reads: '602人' },
  {
    name: 'apostrophe left in the text',
    cell: 'H5',
    typed: "'602",
    reads: '602人',
    told: 'warning FIGURE_TRIMMED',
  },
  { name: 'full-width digits and comma', cell: 'H5', typed: '１，０２２人', reads: '1022人' },
  {
    name: 'spaces of all kinds around',
    cell: 'H5',
    typed: '\u00A0\u3000602 人\n\u200B',
    reads: '602人',
  },
  { name: 'space among digits', cell: 'H5', typed: '1 022', told: 'error QUANTITY_INVALID' },
  { name: 'comma at the wrong place', cell: 'H5', typed: '10,22', told: 'error QUANTITY_INVALID' },
  { name: 'Chinese numerals', cell: 'H5', typed: '六百零二', told: 'error QUANTITY_INVALID' },
  { name: 'letters O and l for digits', cell: 'H5', typed: '6O2l', told: 'error QUANTITY_INVALID' },
  { name: 'leading zeros', cell: 'H5', typed: '0602', told: 'error QUANTITY_INVALID' },
  {
    name: 'scientific notation as text',
    cell: 'H5',
    typed: '6.02E+02',
    told: 'error QUANTITY_INVALID',
  },
  { name: 'scientific format', cell: 'H5', typed: 602, numFmt: '0.00E+00', reads: '602人' },
  {
    name: 'an identity number',
    cell: 'H7',
    typed: '123456789012345678',
    told: 'error QUANTITY_INVALID',
  },
  { name: 'noise of binary fractions', cell: 'H7', typed: 0.1 + 0.2, reads: '0.3元', fell: true },
  {
    name: 'an unrounded division',
    cell: 'H7',
    typed: { formula: '100/3', result: 100 / 3 },
    reads: '33.3333333333333元',
    told: 'warning FIGURE_LONG',
    fell: true,
  },
  { name: 'negative', cell: 'H7', typed: -300, reads: '-300元', fell: true },
  {
    name: 'negative in brackets by its format',
    cell: 'H7',
    typed: -300,
    numFmt: '0_);[Red](0)',
    reads: '-300元',
    fell: true,
  },
  {
    name: 'a minus that the format hides',
    cell: 'H7',
    typed: -300,
    numFmt: '0;0',
    reads: '-300元',
    told: 'warning FIGURE_FORMAT',
    fell: true,
  },
  {
    name: 'thousands that the format hides',
    cell: 'H7',
    typed: 15000,
    numFmt: '0,',
    told: 'error FIGURE_FORMAT',
  },
  { name: 'unit in the format', cell: 'H5', typed: 602, numFmt: '0"人"', reads: '602人' },
  {
    name: 'another unit in the format',
    cell: 'H5',
    typed: 602,
    numFmt: '0"户"',
    told: 'error UNIT_MISMATCH',
  },
  {
    name: '万元 for 元',
    cell: 'H7',
    typed: '1.5万元',
    reads: '15000元',
    told: 'warning FIGURE_CONVERTED',
  },
  { name: 'another unit', cell: 'H5', typed: '602户', told: 'error UNIT_MISMATCH' },
  { name: 'approximate', cell: 'H5', typed: '约600人', reads: '约600人' },
  { name: 'a good many', cell: 'H5', typed: '600余人', reads: '600余人' },
  { name: 'a range', cell: 'H5', typed: '600-610人', reads: '600～610人' },
  { name: 'a falling range', cell: 'H5', typed: '610～600人', told: 'error QUANTITY_INVALID' },
  { name: 'a constraint', cell: 'H5', typed: '≥600人', told: 'error QUANTITY_INVALID' },
  {
    name: 'words behind the number',
    cell: 'H5',
    typed: '602人（含女职工20人）',
    reads: '602人',
    told: 'warning FIGURE_TRIMMED',
  },
  {
    name: 'two numbers',
    cell: 'H5',
    typed: '602人，其中女职工20人',
    told: 'error QUANTITY_INVALID',
  },
  {
    name: 'words for none',
    cell: 'H5',
    typed: '暂无数据',
    reads: '——',
    told: 'warning FIGURE_NOT_STATED',
  },
  { name: 'words alone', cell: 'H5', typed: '正在统计', told: 'error QUANTITY_INVALID' },
  { name: 'a state for a number', cell: 'H5', typed: '已完成', told: 'error QUANTITY_INVALID' },
  { name: 'a number for a state', cell: 'H8', typed: 1, told: 'error MILESTONE_INVALID' },
  {
    name: 'a tick for a state',
    cell: 'H8',
    typed: '√',
    reads: '已完成',
    told: 'warning FIGURE_TRIMMED',
  },
  {
    name: 'rich text of several fonts',
    cell: 'H5',
    typed: { richText: [{ text: '6' }, { font: { bold: true }, text: '02人' }] },
    reads: '602人',
  },
  {
    name: 'a number struck out beside the new one',
    cell: 'H5',
    typed: { richText: [{ font: struck, text: '598' }, { text: '602' }] },
    reads: '602人',
    told: 'warning FIGURE_BESIDE_STRUCK',
  },
  {
    name: 'a number struck out and no other',
    cell: 'H5',
    typed: 602,
    font: struck,
    told: 'error FIGURE_STRUCK',
  },
  {
    name: 'formula and its result',
    cell: 'H5',
    typed: { formula: '600+2', result: 602 },
    reads: '602人',
  },
  {
    name: 'formula without a result',
    cell: 'H5',
    typed: { formula: '600+2' },
    told: 'error FIGURE_NO_RESULT',
  },
  {
    name: 'formula with a text for its result',
    cell: 'H5',
    typed: { formula: '"602"&"人"', result: '602人' },
    reads: '602人',
  },
  {
    name: 'division by zero',
    cell: 'H5',
    typed: { formula: '1/0', result: { error: '#DIV/0!' } },
    told: 'error FIGURE_ERROR',
  },
  {
    name: 'an error without a formula',
    cell: 'H5',
    typed: { error: '#REF!' },
    told: 'error FIGURE_ERROR',
  },
  { name: 'an error typed', cell: 'H5', typed: '#N/A', told: 'error FIGURE_ERROR' },
  {
    name: 'a date for a figure',
    cell: 'H5',
    typed: new Date(Date.UTC(2024, 8, 30)),
    numFmt: 'yyyy/m/d',
    told: 'error FIGURE_DATE',
  },
  {
    name: 'a range that became a date',
    cell: 'H5',
    typed: new Date(Date.UTC(2024, 1, 3)),
    numFmt: 'm"月"d"日"',
    told: 'error FIGURE_DATE',
  },
  { name: 'true', cell: 'H5', typed: true, told: 'error FIGURE_BOOLEAN' },
  {
    name: 'a link',
    cell: 'H5',
    typed: { text: '602人', hyperlink: 'https://example.invalid/' },
    reads: '602人',
  },
  {
    name: 'a command as text',
    cell: 'H5',
    typed: "=cmd|' /C calc'!A0",
    told: 'error QUANTITY_INVALID',
  },
  {
    name: 'a sum as text',
    cell: 'H5',
    typed: '@SUM(1+1)*cmd|calc',
    told: 'error QUANTITY_INVALID',
  },
  { name: 'a plus as text', cell: 'H5', typed: '+1+1', told: 'error QUANTITY_INVALID' },
  {
    name: 'a command as a formula',
    cell: 'H5',
    typed: { formula: "cmd|' /C calc'!A0", result: 602 },
    reads: '602人',
  },
  {
    name: 'a picture in the cell',
    cell: 'H5',
    typed: { formula: '_xlfn.DISPIMG("ID_A",1)', result: '=DISPIMG("ID_A",1)' },
    told: 'error FIGURE_PICTURE',
  },
  { name: 'markup', cell: 'H5', typed: '<b>602</b>', told: 'error QUANTITY_INVALID' },
  {
    name: 'a character from the private use area',
    cell: 'H5',
    typed: '602\uE000',
    told: 'error QUANTITY_INVALID',
  },
  {
    name: 'a very long number',
    cell: 'H7',
    typed: '9'.repeat(30_000),
    told: 'error QUANTITY_INVALID',
  },
  {
    name: 'marks without end around a number',
    cell: 'H5',
    typed: `602${'、'.repeat(30_000)}602`,
    told: 'error QUANTITY_INVALID',
  },
  {
    name: 'a rival behind blanks without end',
    cell: 'H5',
    typed: `602${' '.repeat(30_000)}610`,
    told: 'error QUANTITY_INVALID',
  },
  {
    name: 'a very long text',
    cell: 'H5',
    typed: '六百零二人。'.repeat(5000),
    told: 'error QUANTITY_INVALID',
  },
]

/** What people and programs put into the cell of a figure. */
export const valueCases: readonly AwkwardCase[] = values.map(
  ({ name, cell, typed, numFmt, font, reads, told, fell }) => ({
    name,
    make: filledForm(
      type({ [cell]: typed }),
      restyle(cell, {
        ...(numFmt === undefined ? {} : { numFmt }),
        ...(font === undefined ? {} : { font }),
      }),
    ),
    figures:
      reads === undefined
        ? [...filledBut({ [cell]: undefined }), `拒 ${ids[cell]} 填报表!${cell}`]
        : filledBut({ [cell]: `${ids[cell]} ${reads} 填报表!${cell}` }),
    told: [
      ...(told === undefined ? [] : [`${told} 填报表!${cell}`]),
      ...(fell === undefined ? [] : [`warning FIGURE_FELL 填报表!${cell}`]),
    ],
  }),
)
