import type { Period, PeriodRecord } from '@jibao/data-model'
import { describe, expect, test } from 'vitest'
import { chooseFormats, chooseReports } from '../src/choose.ts'
import { choosePeriod } from '../src/choose-period.ts'
import { json, named } from './sample.ts'

const origin = { file: 'jibao.yaml', line: 1, column: 1 }

describe('the period', () => {
  const recordOf = (period: Period, issued?: string): PeriodRecord => ({
    period,
    ...(issued === undefined ? {} : { issued }),
    origin: { file: `progress/${period}.yaml`, line: 2, column: 1 },
  })
  const periods = [
    recordOf('2023-Q4'),
    recordOf('2024-Q1', '2024-04-08'),
    recordOf('2024-Q2', '2024-07-12'),
  ]

  test.each([
    [undefined, '2024-Q2', '2024-Q2'],
    ['2024-Q1', '2024-Q1', '2024-Q1'],
    ['2024q1', '2024-Q1', '2024-Q1'],
    ['2024年二季度', '2024-Q2', '2024-Q2'],
    ['2024-H1', '2024-H1', '2024-Q2'],
    ['2024年上半年', '2024-H1', '2024-Q2'],
  ])('%s is %s, with the dates of %s', (asked, period, recorded) => {
    const { value, diagnostics } = choosePeriod({ periods }, asked)
    expect(diagnostics).toEqual([])
    expect([value?.period, value?.record.period]).toEqual([period, recorded])
  })

  test('its own record comes before that of another that ends with it', () => {
    const both = [recordOf('2024-H1', '2024-07-20'), recordOf('2024-Q2', '2024-07-12')]
    expect(choosePeriod({ periods: both }, '2024-H1').value?.record.issued).toBe('2024-07-20')
    expect(choosePeriod({ periods: both }, undefined).value?.record.issued).toBe('2024-07-12')
  })

  test.each([
    ['甲', periods, 'PERIOD_UNKNOWN', undefined],
    ['', periods, 'PERIOD_UNKNOWN', undefined],
    ['2024-Q5', periods, 'PERIOD_UNKNOWN', undefined],
    ['2024-Q3', periods, 'PERIOD_NOT_RECORDED', undefined],
    ['2024', periods, 'PERIOD_NOT_RECORDED', undefined],
    ['2024-Q1', [], 'PERIOD_NOT_RECORDED', undefined],
    [undefined, [], 'PERIODS_MISSING', undefined],
  ])('%s of %j: %s', (asked, recorded, code, file) => {
    const { value, diagnostics } = choosePeriod({ periods: recorded }, asked)
    expect(value).toBeUndefined()
    expect(diagnostics.map((one) => [one.code, one.origin?.file])).toEqual([[code, file]])
  })

  test('one that was not recorded is told with those that were', () => {
    const [fault] = choosePeriod({ periods }, '2024-Q3').diagnostics
    expect(fault?.message).toBe('工作区没有2024年三季度的数据')
    expect(fault?.hint).toContain('2023-Q4、2024-Q1、2024-Q2')
  })
})

describe('formats', () => {
  const renderers = [named('pdf'), named('docx'), json]
  const formatsOf = (asked: readonly string[]) =>
    chooseFormats({ renderers, failures: [] }, asked).value?.map(({ format }) => format)

  test('all when none is named, else those named, in the order offered', () => {
    expect(formatsOf([])).toEqual(['pdf', 'docx', 'json'])
    expect(formatsOf(['json', 'pdf', 'json'])).toEqual(['pdf', 'json'])
  })

  test('unknown ones are told, all of them', () => {
    const { value, diagnostics } = chooseFormats({ renderers, failures: [] }, [
      'pdf',
      'DOCX',
      'odt',
      'pfd',
    ])
    expect(value).toBeUndefined()
    expect(diagnostics.map(({ code }) => code)).toEqual(Array(3).fill('FORMAT_UNKNOWN'))
    expect(diagnostics[0]?.hint).toBe('是否想写“docx”？可用格式：pdf、docx、json')
  })
})

describe('reports', () => {
  const configOf = (id: string) => ({ id, template: 't', programme: 'p', options: {}, origin })
  const reports = ['季度通报', '年度通报'].map(configOf)
  const idsOf = (asked: readonly string[]) =>
    chooseReports({ reports, origin }, asked).value?.map(({ id }) => id)

  test('all when none is named, else those named, in the order of the workspace', () => {
    expect(idsOf([])).toEqual(['季度通报', '年度通报'])
    expect(idsOf(['年度通报', '季度通报'])).toEqual(['季度通报', '年度通报'])
    expect(idsOf(['年度通报'])).toEqual(['年度通报'])
  })

  test('unknown ones are told, all of them', () => {
    const { value, diagnostics } = chooseReports({ reports, origin }, ['季度通告', '月报'])
    expect(value).toBeUndefined()
    expect(diagnostics.map(({ code }) => code)).toEqual(['REPORT_UNKNOWN', 'REPORT_UNKNOWN'])
    expect(diagnostics[0]?.hint).toContain('是否想写“季度通报”？')
  })

  test('a workspace without any says where to write them', () => {
    expect(chooseReports({ reports: [], origin }, []).diagnostics).toMatchObject([
      { code: 'REPORTS_MISSING', origin },
    ])
  })
})
