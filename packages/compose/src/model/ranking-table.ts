import { type Period, periodPhrases } from '@jibao/data-model'
import { cell, missingMark, row, type TableNode, type ValueNode } from '@jibao/document'
import { type RankedMember, rateOf } from '@jibao/quarter-progress'
import { countValue, formulaOf } from './figures.ts'

const countOf = (
  { member: { folder, name } }: RankedMember,
  period: Period,
  what: string,
  number: number,
): ValueNode =>
  countValue(number, {
    id: `${folder}@${period}:${what}`,
    label: `${name} ${periodPhrases(period).full}${what}`,
    unit: '项',
  })

const goalCount = (ranked: RankedMember, period: Period, what: keyof typeof counts): ValueNode =>
  countOf(ranked, period, what, counts[what](ranked.goals))

type Goals = RankedMember['goals']

const counts = {
  可考核目标数: ({ measurable }: Goals) => measurable,
  已完成目标数: ({ done }: Goals) => done,
  达到序时目标数: ({ onSchedule }: Goals) => onSchedule,
  达标目标数: ({ done, onSchedule }: Goals) => done + onSchedule,
  滞后目标数: ({ late }: Goals) => late,
  未报送目标数: ({ notReported }: Goals) => notReported,
} as const

/** Goals reached or on schedule ÷ measurable goals; `null` without a measurable one. */
export const rankValue = (ranked: RankedMember, period: Period): ValueNode => {
  const reached = {
    ...goalCount(ranked, period, '达标目标数'),
    ...formulaOf('sum', [
      goalCount(ranked, period, '已完成目标数'),
      goalCount(ranked, period, '达到序时目标数'),
    ]),
  }
  const measurable = goalCount(ranked, period, '可考核目标数')
  const { folder, name } = ranked.member
  return {
    type: 'value',
    id: `${folder}@${period}:达标率`,
    label: `${name} ${periodPhrases(period).full}达标率`,
    quantity:
      reached.quantity === null || measurable.quantity === null
        ? null
        : rateOf(reached.quantity, measurable.quantity),
    ...(ranked.goals.measurable === 0 ? {} : formulaOf('attainment', [reached, measurable])),
  }
}

const reasons = {
  faulty: '数据文件有误',
  nothing: '未报送',
  'not-asked': '没有应报事项',
  complete: '没有可考核目标',
  partly: '没有可考核目标',
} as const satisfies Record<RankedMember['reporting'], string>

/** Counties by rank: their goals by status, and the share that decides. */
export const rankingTable = (
  ranking: readonly RankedMember[],
  { caption, period }: { readonly caption: string; readonly period: Period },
): TableNode => ({
  type: 'table',
  caption,
  columns: [
    { role: 'ordinal', weight: 8 },
    { role: 'label', weight: 22 },
    { role: 'quantity', weight: 12 },
    { role: 'quantity', weight: 10 },
    { role: 'quantity', weight: 12 },
    { role: 'quantity', weight: 10 },
    { role: 'quantity', weight: 10 },
    { role: 'rate', weight: 12 },
  ],
  header: [
    row(
      ...['名次', '地区', '可考核目标', '已完成', '达到序时', '滞后', '未报送', '达标率'].map(
        (title) => cell(title),
      ),
    ),
  ],
  rows: ranking.map((ranked) => {
    const { rank, member, reporting } = ranked
    if (rank === undefined) {
      return row(cell(missingMark), cell(member.name), { ...cell(reasons[reporting]), colSpan: 6 })
    }
    const count = (what: keyof typeof counts) =>
      cell({ ...goalCount(ranked, period, what), showUnit: false })
    return row(
      cell(String(rank)),
      cell(member.name),
      count('可考核目标数'),
      count('已完成目标数'),
      count('达到序时目标数'),
      count('滞后目标数'),
      count('未报送目标数'),
      cell(rankValue(ranked, period)),
    )
  }),
  note: `注：单位为项；达标率＝（已完成＋达到序时）÷可考核目标，未报送的计入可考核目标；“${missingMark}”为不参加排名。`,
})
