import type { Span } from '@jibao/data-model'
import type { Numbering, Time, TimeMention } from '../reading.ts'
import type { TimeReach } from './time-reach.ts'

/** What a heading or a head of a table says of the time below it. */
export type ScopedTime = Omit<Time, 'from'>

interface Scope {
  readonly style: Numbering['style'] | 'passage'
  carried?: ScopedTime
}

interface Heard {
  readonly time: ScopedTime
  readonly mention: TimeMention
  readonly reach: TimeReach
}

/** 比上年同期的6001人: no further than this from the time. */
const BESIDE = 4

/** What a mention says, completed by what holds where it stands: a quarter below a year, 本年度 within a quarter. */
export const completeTime = (mention: TimeMention, around: ScopedTime | undefined): ScopedTime => {
  const spansYears = mention.fromYear !== undefined
  const stated = typeof mention.year === 'number' && !spansYears ? mention.year : undefined
  const year = stated ?? (mention.year === 'last' || spansYears ? undefined : around?.year)
  const takesMonth =
    mention.month === undefined && (mention.year === 'this' || mention.year === undefined)
  const month = mention.month ?? (takesMonth ? around?.month : undefined)
  const relation = mention.relation ?? (takesMonth ? around?.relation : undefined)
  return {
    ...(year === undefined ? {} : { year }),
    ...(month === undefined ? {} : { month }),
    ...(mention.day === undefined ? {} : { day: mention.day }),
    ...(relation === undefined ? {} : { relation }),
    mention,
  }
}

export interface TimeScopes {
  /** A number that heads a part: what an earlier part of its rank said ends here. */
  readonly enter: (numbering: Numbering) => void
  readonly enterSentence: () => void
  readonly hear: (mention: TimeMention, reach: TimeReach) => void
  /** For a figure that begins `at` in that clause. */
  readonly inForce: (clause: Span, at: number) => Time
}

/** Follows the times of one passage from its beginning to its end. */
export const timeScopes = (heading: ScopedTime | undefined): TimeScopes => {
  let scopes: Scope[] = [{ style: 'passage' }]
  let own: Heard | undefined
  let compared: Heard | undefined
  const carried = (): ScopedTime | undefined =>
    scopes.findLast((scope) => scope.carried !== undefined)?.carried
  return {
    enter: ({ style }) => {
      const rank = scopes.findIndex((scope) => scope.style === style)
      scopes = [...(rank < 0 ? scopes : scopes.slice(0, rank)), { style }]
      if (own !== undefined && carried() !== own.time) own = undefined
    },
    enterSentence: () => {
      own = undefined
      compared = undefined
    },
    hear: (mention, reach) => {
      // 截至目前 says nothing of which year; a sentence further up does not decide it.
      const isNow = mention.year === undefined && mention.month === undefined
      const time = completeTime(mention, isNow ? heading : (own?.time ?? carried() ?? heading))
      const heard = { time, mention, reach }
      compared = reach === 'beside' ? heard : undefined
      if (reach === 'beside' || reach === 'nothing') return
      own = heard
      const scope = scopes.at(-1)
      if (reach === 'passage' && scope !== undefined) scope.carried = time
    },
    inForce: (clause, at) => {
      if (compared !== undefined && at - compared.mention.end <= BESIDE)
        return { ...compared.time, from: 'sentence' }
      if (own !== undefined && (own.reach !== 'clause' || own.mention.start >= clause.start))
        return { ...own.time, from: 'sentence' }
      const earlier = carried()
      if (earlier !== undefined) return { ...earlier, from: 'passage' }
      return heading === undefined ? { from: 'nowhere' } : { ...heading, from: 'heading' }
    },
  }
}
