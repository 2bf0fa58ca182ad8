import { type Dataset, type Programme, periodPhrases, yearOf } from '@jibao/data-model'
import { printDate } from '@jibao/document'
import type { DataOf } from '../shape.ts'
import { countValue } from './figures.ts'
import { groupBy } from './group-by.ts'
import type { Makers } from './on-demand.ts'
import { periodModel } from './period-shape.ts'
import type { MissingFigure, ReminderData } from './reminder-data.ts'
import type { ReminderModel, reminderShape } from './reminder-shape.ts'
import { reminderTable } from './reminder-table.ts'

/** The data of a letter to one department; a template pays only for what it asks for. */
export const reminderMakers = (data: ReminderData): Makers<ReminderModel> => {
  const { dataset, department, issuer, asked, missing, record } = data
  const { period } = record
  const nameOf = (id: string): string => departmentOf(dataset, id)?.name ?? id
  const scope = `${department}${periodPhrases(period).full}`
  const count = (number: number, what: string) =>
    countValue(number, { id: `${scope}:${what}`, label: `${scope} ${what}`, unit: '项' })
  return {
    period: () => periodModel(period),
    issuer: () => nameOf(issuer),
    date: () => printDate(record.issued),
    recipient: () => ({
      name: departmentOf(dataset, department)?.short ?? nameOf(department),
      fullName: nameOf(department),
      addressees: [nameOf(department)],
      isIssuer: department === issuer,
    }),
    asked: () => count(asked, '应报指标数'),
    reported: () => count(asked - missing.length, '已报指标数'),
    missing: () => count(missing.length, '未报指标数'),
    hasReported: () => missing.length < asked,
    programmes: () => programmeModels(data, count),
  }
}

const departmentOf = ({ departments }: Dataset, id: string) =>
  departments.find((department) => department.id === id)

const programmeModels = (
  { dataset, missing, record: { period } }: ReminderData,
  count: (number: number, what: string) => ReminderModel['missing'],
): ReminderModel['programmes'] => {
  const programmeOf = ownership(dataset, yearOf(period))
  const groups = groupBy(missing, (figure) => programmeOf(figure)?.id ?? '')
  return groups.map((group): DataOf<typeof reminderShape>['programmes'][number] => {
    const [first] = group
    const name = (first && programmeOf(first)?.name) ?? ''
    const of = groups.length === 1 ? '' : name === '' ? '其他' : `“${name}”专项`
    const tableTitle = `${periodPhrases(period).full}${of}尚未报送的指标`
    return {
      name,
      missing: count(group.length, `${name}未报指标数`),
      names: group.map(({ indicator }) => indicator.name),
      tableTitle,
      table: reminderTable(group, { caption: groups.length === 1 ? '' : tableTitle, period }),
    }
  })
}

/** The programme whose goal of the year names a figure; the only one there is, for what no goal names. */
const ownership = ({ goals, programmes }: Dataset, year: number) => {
  const ofYear = goals.filter((goal) => goal.year === year)
  return ({ indicator, goal }: MissingFigure): Programme | undefined => {
    const naming = ofYear.find(
      (one) =>
        one.indicators.includes(indicator.id) &&
        one.number === goal?.number &&
        one.title === goal.title,
    )
    return programmes.length === 1
      ? programmes[0]
      : programmes.find(({ id }) => id === naming?.programme)
  }
}
