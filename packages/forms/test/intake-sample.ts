import type { Dataset, Indicator, Reading, Target } from '@jibao/data-model'
import type { Cell, CellContent } from '@jibao/workbook'

const origin = { file: 'plan/sample.yaml', line: 1, column: 1 }

export const quantity = (value: string, unit: string, more = {}): Reading => ({
  kind: 'quantity',
  quantity: { value, unit, ...more },
})

const atLeast = (value: string, unit: string): Target => ({
  kind: 'quantity',
  comparator: '≥',
  quantity: { value, unit },
  origin,
})

const indicator = (id: string, unit: string, more: Partial<Indicator> = {}): Indicator => ({
  id,
  name: id,
  unit,
  accrual: 'year-to-date',
  better: 'higher',
  supporting: [],
  aliases: [],
  targets: {},
  origin,
  ...more,
})

export const workers = indicator('帮扶困难职工', '人', { targets: { 2024: atLeast('820', '人') } })
export const rate = indicator('医疗费用综合保障率', '%', {
  accrual: 'point-in-time',
  targets: { 2024: atLeast('89', '%') },
})
export const rateAlone = indicator('特困人员死亡率', '%', { accrual: 'point-in-time' })
export const money = indicator('救助资金', '元', { aliases: ['发放救助金'] })
export const millions = indicator('慈善募捐', '万元')
export const index = indicator('规范运行指数', '')
export const measure = indicator('实施方案', '', { accrual: 'milestone' })

/** Two departments; 县残联 answers for one indicator, 县总工会 for all others. */
export const dataset: Dataset = {
  departments: [
    { id: '县总工会', name: '青禾县总工会', short: '县总工会', aliases: [], origin },
    { id: '县残联', name: '青禾县残疾人联合会', short: '县残联', aliases: [], origin },
  ],
  programmes: [{ id: '弱有众扶', name: '弱有众扶', lead: '县总工会', origin }],
  goals: [
    {
      id: '2024-1',
      programme: '弱有众扶',
      year: 2024,
      number: 1,
      title: '困难职工帮扶',
      text: '全年帮扶困难职工不少于820人。',
      lead: '县总工会',
      supporting: [],
      indicators: [workers.id, rate.id],
      origin,
    },
  ],
  indicators: [workers, rate, money, measure, indicator('辅助器具适配', '人', { lead: '县残联' })],
  observations: [
    {
      indicator: workers.id,
      period: '2024-Q2',
      asOf: '2024-06-30',
      reading: quantity('486', '人'),
      origin,
    },
    {
      indicator: rate.id,
      period: '2024-Q2',
      asOf: '2024-06-30',
      reading: quantity('92.83', '%'),
      origin,
    },
  ],
  narratives: [],
  manuscripts: [],
  assessments: [],
  periods: [{ period: '2024-Q2', origin }],
}

/** A cell that holds this, of whatever kind: text, or as given. */
export const cellOf = (
  content: string | CellContent | undefined,
  more: Partial<Cell> = {},
): Cell => ({
  row: 5,
  column: 8,
  ...(content === undefined
    ? {}
    : { content: typeof content === 'string' ? { kind: 'text', text: content } : content }),
  ...more,
})

/** A number cell, stored as this decimal and shown by this format. */
export const numberCell = (value: string, format?: string): Cell =>
  cellOf({ kind: 'number', value }, format === undefined ? {} : { format })
