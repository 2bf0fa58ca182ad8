import type { Period, Programme } from '@jibao/data-model'
import { printDate } from '@jibao/document'
import { type DataOf, listOf, record, text } from '../shape.ts'
import type { Makers } from './on-demand.ts'
import { periodModel, periodShape } from './period-shape.ts'
import type { ReportData } from './report-data.ts'

/** What any report on a programme says of itself: about what, of when, by whom and to whom. */
export const reportHead = {
  programme: record({ name: text, text, lead: text }),
  period: periodShape,
  issuer: text,
  addressees: listOf(text),
  copyTo: listOf(text),
  date: text,
  documentNumber: text,
} as const

const headShape = record(reportHead)

export const reportHeadMakers = (
  {
    dataset,
    issuer,
    addressees,
    copyTo,
    record: dates,
  }: Omit<ReportData, 'progress' | 'report' | 'programme'>,
  { name, text: body = '', lead }: Programme,
  period: Period,
): Makers<DataOf<typeof headShape>> => {
  const departmentOf = (id: string) => dataset.departments.find((one) => one.id === id)
  return {
    programme: () => {
      const leading = departmentOf(lead)
      return { name, text: body, lead: leading?.short ?? leading?.name ?? lead }
    },
    period: () => periodModel(period),
    issuer: () => departmentOf(issuer)?.name ?? issuer,
    addressees: () => addressees,
    copyTo: () => copyTo,
    date: () => printDate(dates.issued),
    documentNumber: () => dates.documentNumber ?? '',
  }
}
