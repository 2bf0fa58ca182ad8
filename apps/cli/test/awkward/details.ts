import type exceljs from 'exceljs'
import type { AwkwardCase } from './awkward-case.ts'
import { filledFigures, filledForm } from './edit-form.ts'
import { type Edit, restyle, type } from './edit-workbook.ts'

interface Detail {
  readonly name: string
  readonly edits: readonly Edit[]
  readonly told?: readonly string[]
}

const asOf = (name: string, typed: exceljs.CellValue, told?: string, numFmt?: string): Detail => ({
  name,
  edits: [type({ J5: typed }), ...(numFmt === undefined ? [] : [restyle('J5', { numFmt })])],
  ...(told === undefined ? {} : { told: [`${told} 填报表!J5`] }),
})

const day = (month: number, date: number, year = 2024): Date =>
  new Date(Date.UTC(year, month - 1, date))

const details: readonly Detail[] = [
  asOf('a real date', day(9, 25), undefined, 'yyyy"年"m"月"d"日"'),
  asOf(
    'a date with a time',
    new Date(Date.UTC(2024, 8, 25, 23, 59)),
    undefined,
    'yyyy-mm-dd hh:mm',
  ),
  asOf('a date with points', '2024.9.25'),
  asOf('month and day', '9月25日'),
  asOf('the end of a month', '9月底'),
  asOf('the end of a month in words', '截至8月末'),
  asOf('full-width', '２０２４年９月２５日'),
  asOf('eight digits', 20240925),
  asOf('a month alone', '9月', 'warning DATE_READ'),
  asOf('a year of two digits', '24.9.25', 'warning DATE_READ'),
  asOf('a date shown as its number', 45560, 'warning DATE_READ', 'General'),
  asOf('the third or the thirtieth', 9.3, 'error DATE_INVALID', 'General'),
  asOf('a day that there is not', '2024-09-31', 'error DATE_INVALID'),
  asOf('no date', '待定', 'error DATE_INVALID'),
  asOf('after the period', day(10, 8), 'error AS_OF_OUTSIDE', 'yyyy-mm-dd'),
  asOf('last year', '2023.9.25', 'error AS_OF_OUTSIDE'),
  asOf('an error', { error: '#VALUE!' }, 'error DATE_INVALID'),
  {
    name: 'days counted from 1904',
    edits: [
      (_, workbook) => {
        workbook.properties.date1904 = true
      },
      type({ J5: day(9, 25) }),
      restyle('J5', { numFmt: 'yyyy-mm-dd' }),
    ],
  },
  { name: 'a command in the remark', edits: [type({ K5: "=cmd|' /C calc'!A0" })] },
  {
    name: 'a formula in the remark',
    edits: [type({ K5: { formula: 'HYPERLINK("x","详见附件")', result: '详见附件' } })],
  },
  { name: 'a sum as text in the evidence', edits: [type({ L5: '@SUM(A1:A9)+1+1' })] },
  { name: 'several lines in the remark', edits: [type({ K5: '一、已发放\r\n二、待发放\n' })] },
  {
    name: 'template and markup in the remark',
    edits: [type({ K5: '{{value x}} **含** {职工帮扶} <b>' })],
  },
  {
    name: 'a control character in the remark',
    edits: [type({ K5: '内容_x0007_' })],
    told: ['error FORBIDDEN_CHARACTER 填报表!K5'],
  },
  {
    name: 'an error in the remark',
    edits: [type({ K5: { formula: 'A99', result: { error: '#REF!' } } })],
    told: ['warning TEXT_ERROR 填报表!K5'],
  },
  {
    name: 'a picture in the evidence, as WPS keeps it',
    edits: [type({ L5: { formula: '_xlfn.DISPIMG("ID_A",1)', result: '=DISPIMG("ID_A",1)' } })],
    told: ['warning TEXT_PICTURE 填报表!L5'],
  },
  { name: 'a very long remark', edits: [type({ K5: '详见说明。'.repeat(6000) })] },
]

/** What stands beside a figure: dates, remarks, evidence. */
export const detailCases: readonly AwkwardCase[] = details.map(({ name, edits, told = [] }) => ({
  name,
  make: filledForm(...edits),
  figures: filledFigures,
  told,
}))
