import type { Period, PeriodRecord } from '@jibao/data-model'
import type { ReportConfig } from '@jibao/sources'
import { describe, expect, test } from 'vitest'
import { periodOfReport } from '../src/period-of-report.ts'
import { planReports } from '../src/plan-reports.ts'

const origin = { file: 'jibao.yaml', line: 1, column: 1 }

describe('the period of a report that is made', () => {
  test.each<[ReportConfig['every'], Period, Period | undefined]>([
    [undefined, '2021-H1', '2021-H1'],
    ['quarter', '2021-Q3', '2021-Q3'],
    ['quarter', '2021-H1', '2021-Q2'],
    ['quarter', '2021', '2021-Q4'],
    ['half-year', '2021-Q1', undefined],
    ['half-year', '2021-Q2', '2021-H1'],
    ['half-year', '2021', '2021-H2'],
    ['year', '2021-Q3', undefined],
    ['year', '2021-H1', undefined],
    ['year', '2021-Q4', '2021'],
    ['year', '2021-H2', '2021'],
  ])('every %s, at the end of %s: %s', (every, asked, period) => {
    expect(periodOfReport(every === undefined ? {} : { every }, asked)).toBe(period)
  })
})

describe('reports', () => {
  const configOf = (id: string, every?: ReportConfig['every']): ReportConfig => ({
    id,
    template: 't',
    programme: 'p',
    options: {},
    origin,
    ...(every === undefined ? {} : { every }),
  })
  const reports = [configOf('通报', 'quarter'), configOf('考评', 'year')]

  const plan = (asked: readonly string[], period: Period, record: Partial<PeriodRecord> = {}) => {
    const full = { period, issued: '2022-01-12', origin: { file: 'progress/x.yaml' }, ...record }
    const dataset = {
      departments: [],
      programmes: [],
      goals: [],
      indicators: [],
      observations: [],
      narratives: [],
      manuscripts: [],
      assessments: [],
      periods: [full],
    }
    return planReports({ reports, origin, dataset }, asked, { period, record: full })
  }

  const made = (...given: Parameters<typeof plan>) =>
    plan(...given).value?.map(({ config, period, record }) => [config.id, period, record.issued])

  test('those that are due, each with its own period, when none is named', () => {
    expect(made([], '2021-Q3')).toEqual([['通报', '2021-Q3', '2022-01-12']])
    expect(made([], '2021-Q4')).toEqual([
      ['通报', '2021-Q4', '2022-01-12'],
      ['考评', '2021', '2022-01-12'],
    ])
  })

  test('one may have a date of its own', () => {
    const documents = { 考评: { issued: '2022-01-20' } }
    expect(made(['考评'], '2021', { documents })).toEqual([['考评', '2021', '2022-01-20']])
    expect(plan(['考评'], '2021', { documents }).diagnostics).toEqual([])
  })

  test('a named one that is not due is a fault, and so is a period without any', () => {
    const [fault] = plan(['考评'], '2021-Q3').diagnostics
    expect(fault).toMatchObject({ code: 'REPORT_NOT_DUE', origin })
    expect(fault?.message).toBe('报告“考评”每年一份，2021年三季度末没有')
    const yearly = { reports: reports.slice(1), origin, dataset: { periods: [] } as never }
    expect(
      planReports(yearly, [], { period: '2021-Q3', record: { period: '2021-Q3', origin } }),
    ).toMatchObject({ value: undefined, diagnostics: [{ code: 'REPORTS_NOT_DUE', origin }] })
  })

  test('each one without a date is told', () => {
    const { issued: _, ...undated } = { period: '2021-Q4' as const, issued: '', origin }
    const dataset = { periods: [undated] } as never
    const { value, diagnostics } = planReports({ reports, origin, dataset }, [], {
      period: '2021-Q4',
      record: undated,
    })
    expect(value).toBeUndefined()
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ['ISSUE_DATE_MISSING', '2021年四季度的报告“通报”没有成文日期'],
      ['ISSUE_DATE_MISSING', '2021年的报告“考评”没有成文日期'],
    ])
  })
})
