import { formatOrigin } from '@jibao/core'
import { periodPhrases } from '@jibao/data-model'
import {
  type MemberProgress,
  type MemberRange,
  type MembersProgress,
  type MemberTotal,
  measureMembers,
  type Reporting,
} from '@jibao/quarter-progress'
import { countedValue } from './counted-value.ts'
import { countValue } from './figures.ts'
import { leftOutTexts } from './left-out-words.ts'
import { memberValue } from './member-figures.ts'
import type { MemberProgressModel } from './member-progress-shape.ts'
import { memberTable, memberTableTitle } from './member-table.ts'
import type { MembersData } from './members-data.ts'
import type { Makers } from './on-demand.ts'
import { rangesTable } from './ranges-table.ts'
import { rankingTable, rankValue } from './ranking-table.ts'
import { reportHeadMakers } from './report-head.ts'
import { programmeIndicators } from './report-scope.ts'
import { totalAttainmentPhrase, totalPacePhrase, totalValue } from './total-figures.ts'
import { totalsTable } from './totals-table.ts'

/**
 * What the counties' records mean together.
 * @throws RangeError for an unknown programme: callers have resolved it
 */
export const measureData = ({
  dataset,
  members,
  programme: id,
  period,
}: MembersData): MembersProgress => {
  const programme = programmeOf(dataset, id)
  return measureMembers(members, {
    period,
    programme,
    indicators: programmeIndicators({ dataset, programme }),
  })
}

const programmeOf = ({ programmes }: MembersData['dataset'], id: string) => {
  const programme = programmes.find((one) => one.id === id)
  if (programme === undefined) throw new RangeError(`no programme ${id}`)
  return programme
}

/** The data of a summary over counties; a template pays only for what it asks for. */
export const memberProgressMakers = (
  data: MembersData,
  { members, ranking, totals, ranges }: MembersProgress,
): Makers<MemberProgressModel> => {
  const { dataset, period } = data
  const programme = programmeOf(dataset, data.programme)
  const { full } = periodPhrases(period)
  const scope = `${programme.name}${full}`
  const count = (number: number, what: string, unit = '个') =>
    countValue(number, { id: `${scope}:${what}`, label: `${scope}${what}`, unit })
  const having = (...kinds: readonly Reporting[]): readonly MemberProgress[] =>
    members.filter(({ reporting }) => kinds.includes(reporting))
  const namesOf = (...kinds: readonly Reporting[]) => having(...kinds).map(nameOf)
  const leaders = ranking.filter(({ rank }) => rank === 1)
  const [leader] = leaders
  const title = (what: string) => `${full}“${programme.name}”专项${what}`
  return {
    ...reportHeadMakers(data, programme, period),
    counts: () => ({
      total: count(members.length, '汇总地区数'),
      complete: count(having('complete').length, '报送齐全地区数'),
      late: count(having('nothing', 'partly').length, '迟报地区数'),
      wholly: count(having('nothing').length, '全部未报地区数'),
      partly: count(having('partly').length, '部分未报地区数'),
      faulty: count(having('faulty').length, '数据有误地区数'),
      idle: count(having('not-asked').length, '没有应报事项地区数'),
    }),
    complete: () => namesOf('complete'),
    wholly: () => namesOf('nothing'),
    partly: () =>
      having('partly').map(({ member: { folder, name }, missing }) => ({
        name,
        missing: countValue(missing.length, {
          id: `${folder}@${period}:未报事项数`,
          label: `${name} ${full}未报事项数`,
          unit: '项',
        }),
        names: missing,
      })),
    faulty: () => having('faulty').map((one) => faultyModel(one, full)),
    idle: () => namesOf('not-asked'),
    hasLate: () => having('nothing', 'partly').length > 0,
    totals: () => totals.map(totalModel),
    totalsTableTitle: () => title('主要指标汇总表'),
    totalsTable: () => totalsTable(totals, { caption: title('主要指标汇总表'), period }),
    ranges: () => ranges.map(rangeModel),
    rangesTableTitle: () => title('标准和比率类指标对比表'),
    rangesTable: () => rangesTable(ranges, { caption: title('标准和比率类指标对比表'), period }),
    hasRanking: () => leader !== undefined,
    leaders: () => leaders.map(nameOf),
    leadersRate: () =>
      leader === undefined
        ? { type: 'value', label: `${scope}最高达标率`, quantity: null }
        : rankValue(leader, period),
    rankingTableTitle: () => title('各地目标达标情况表'),
    rankingTable: () => rankingTable(ranking, { caption: title('各地目标达标情况表'), period }),
    indicators: () =>
      [...totals, ...ranges].map((of) => ({
        name: of.progress.indicator.name,
        tableTitle: memberTableTitle(of),
        table: memberTable(of, memberTableTitle(of)),
      })),
    indicatorTablesTitle: () => title('各指标分地区情况表'),
  }
}

const nameOf = ({ member }: MemberProgress): string => member.name

const faultyModel = (
  { member: { folder, name, faults } }: MemberProgress,
  period: string,
): MemberProgressModel['faulty'][number] => {
  const [first] = faults
  return {
    name,
    folder,
    faults: countValue(faults.length, {
      id: `${folder}:错误数`,
      label: `${name} ${period}数据文件错误数`,
      unit: '处',
    }),
    message: first?.message ?? '',
    place: first?.origin === undefined ? folder : formatOrigin(first.origin),
  }
}

const totalModel = (total: MemberTotal): MemberProgressModel['totals'][number] => ({
  name: total.progress.indicator.name,
  hasTotal: total.progress.actual !== null,
  total: totalValue(total),
  attainmentPhrase: totalAttainmentPhrase(total),
  pacePhrase: totalPacePhrase(total),
  counted: countedValue(total),
  leftOut: leftOutTexts(total.figures),
  isNowhere: total.figures.every(({ leftOut }) => leftOut === 'absent'),
})

const rangeModel = (range: MemberRange): MemberProgressModel['ranges'][number] => {
  const { progress, lowest, highest, figures } = range
  const { indicator } = progress
  const figureIn = ([first]: MemberRange['lowest']) =>
    (first && memberValue(indicator, first)) ?? {
      type: 'value' as const,
      label: `${indicator.name}完成值`,
      quantity: null,
    }
  return {
    name: indicator.name,
    hasRange: lowest.length > 0,
    lowest: figureIn(lowest),
    highest: figureIn(highest),
    lowestIn: lowest.map(({ member }) => member.name),
    highestIn: highest.map(({ member }) => member.name),
    isLevel: lowest[0] === highest[0],
    leftOut: leftOutTexts(figures),
  }
}
