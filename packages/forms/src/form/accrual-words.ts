import type { Accrual } from '@jibao/data-model'

/** What a clerk is told of how the figures of a year belong together: a label, and what it asks for. */
export const accrualWords = {
  'year-to-date': {
    label: '年初累计',
    meaning: '从1月1日起到报告期末一共完成的数，不是本季度新增的数',
  },
  'point-in-time': {
    label: '时点数',
    meaning: '报告期末那一天的数，如在册人数、保障标准、参保率',
  },
  annual: { label: '全年数', meaning: '全年的数，一年只有一个；年度没有结束时可以不填' },
  milestone: { label: '办成与否', meaning: '从下拉列表中选一项：已完成、推进中、未启动' },
} as const satisfies Record<Accrual, { readonly label: string; readonly meaning: string }>
