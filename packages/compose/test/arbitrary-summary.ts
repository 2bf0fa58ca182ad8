import { error } from '@jibao/core'
import type { Dataset } from '@jibao/data-model'
import type { Member } from '@jibao/quarter-progress'
import fc from 'fast-check'
import { measureData, memberProgressMakers } from '../src/model/member-progress.ts'
import type { MemberProgressModel } from '../src/model/member-progress-shape.ts'
import type { MembersData } from '../src/model/members-data.ts'
import { onDemand } from '../src/model/on-demand.ts'
import { bureaus, periods } from './arbitrary-bureau.ts'
import { dataOf } from './sample.ts'

export const countyOf = (name: string, dataset: Dataset): Member => ({
  folder: `../counties/${name}`,
  name,
  dataset,
  faults: [],
})

export const faultyCounty = (name: string): Member => ({
  folder: `../counties/${name}`,
  name,
  faults: [
    error('FAULT', '缺少“issuer”', '请补上', {
      file: `../counties/${name}/jibao.yaml`,
      line: 1,
      column: 1,
    }),
  ],
})

export const summaryOf = (
  dataset: Dataset,
  members: readonly Member[],
  period: MembersData['period'],
): MembersData => {
  const { programme, issuer, addressees, copyTo, record } = dataOf(dataset, { period })
  return { dataset, members, period, programme, issuer, addressees, copyTo, record }
}

/** A province over one to four counties of every kind, one of which may have faults. */
export const summaries: fc.Arbitrary<MembersData> = fc
  .tuple(bureaus, fc.array(bureaus, { minLength: 1, maxLength: 4 }), fc.boolean(), periods)
  .map(([dataset, counties, hasFaulty, period]) => {
    const members = counties.map((county, index) => countyOf(`县${index}`, county))
    return summaryOf(dataset, hasFaulty ? [...members, faultyCounty('坏县')] : members, period)
  })

export const summaryModel = (data: MembersData): MemberProgressModel =>
  onDemand(memberProgressMakers(data, measureData(data)))
