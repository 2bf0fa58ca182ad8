import { compare } from '@jibao/core'
import { agree } from '../../arithmetic/agree.ts'
import type { Check, Found, Verdict } from '../../check.ts'
import { subjectKey } from '../../prose/meaning/trim-subject.ts'
import type { Figure, Reading, Subject } from '../../prose/reading.ts'
import { matchSubjects } from '../../prose/same-subject.ts'
import { breakdownsOf } from '../arithmetic/relations/breakdowns.ts'
import { groupedBy } from '../shared/grouped-by.ts'
import { partRate, type Rate } from '../shared/rates.ts'
import { differing } from '../shared/recomputation.ts'
import { remembered } from '../shared/remembered.ts'
import { unitClass } from '../shared/same-unit.ts'
import { indexSubjects, type SubjectIndex } from '../shared/subject-index.ts'

export const shareAgainstFigures: Check = {
  meta: {
    code: 'SHARE_AGAINST_FIGURES',
    name: '占比 = 稿中的部分数 ÷ 总数',
    basis: '写明谁占谁的百分比，而部分数、总数写在稿中别处的，占比等于两数相除，四舍五入',
    severity: 'error',
  },
  *run({ readings }) {
    for (const reading of readings) {
      for (const rate of reading.figures) {
        const found = rate.kind === 'percent' ? check(reading, rate) : undefined
        if (found !== undefined) yield found
      }
    }
  },
}

/** 低保对象占77.3%; 523人，占全市特困人员的49.3%. */
const share =
  /(?<part>[\u4e00-\u9fff（）()“”]{0,20}?)(?:约|仅|分别)?占(?:(?<whole>[^，；。、\d]{2,20}?)的?)?(?:比例|比重|比)?(?:为|是|达到?|约|近)*$/

const everywhere = /^(?:全[省市县区镇乡]|我[省市县区]|总|在册|其)+|(?:总数|总量|总额)?的?$/g

const otherWhole = /目标|任务|计划|预算|标准|指标|当年|全年|支出|投入/

const window = 60

const named = (words: string): Subject => ({
  span: { start: 0, end: 0 },
  text: words,
  key: subjectKey(words),
})

const check = (reading: Reading, rate: Figure): Found | undefined => {
  const { plain, figures } = reading
  const before = figures[rate.index - 1]
  const isNext = before !== undefined && before.clause.sentence === rate.clause.sentence
  const from = Math.max(
    rate.clause.start - window,
    rate.clause.sentence.start,
    isNext ? before.end : 0,
  )
  const words = plain.slice(from, rate.digits.start)
  const { part = '', whole } = share.exec(words.split(/[，；。、：]/).at(-1) ?? '')?.groups ?? {}
  if (!/占/.test(words.slice(-window)) || rate.comparator !== undefined) return undefined
  if (part !== '' && whole === undefined) return ofBreakdown(reading, rate, part)
  if (part !== '' || whole === undefined || !isNext || before.kind !== 'amount') return undefined
  return otherWhole.test(whole) ? undefined : ofNamed(reading, rate, before, whole)
}

const shareOf = (rate: Figure, part: Figure, whole: Figure): Rate | undefined =>
  partRate('占比', rate, { label: '部分', figure: part }, { label: '总数', figure: whole })

const found = (
  reading: Reading,
  rate: Figure,
  part: Figure,
  whole: Figure,
  verdict: Verdict,
): Found | undefined => {
  const computed = shareOf(rate, part, whole)
  return (
    computed &&
    differing({
      reading,
      ...computed,
      verdict,
      ...(verdict === 'uncertain' ? { doubt: '若所占的不是这个总数，可不改' } : {}),
    })
  )
}

const breakdownsBySentence = remembered((reading: Reading) =>
  groupedBy(breakdownsOf(reading), ({ parts }) => parts[0]?.clause.sentence),
)

/** Every part of the total that the sentence breaks down is told before its share. */
const ofBreakdown = (reading: Reading, rate: Figure, name: string): Found | undefined => {
  const subject = named(name)
  const breakdowns = breakdownsBySentence(reading).get(rate.clause.sentence) ?? []
  const own = breakdowns.flatMap(({ total, parts }) =>
    parts
      .filter((part) => part.index < rate.index && matchSubjects(part.subject, subject) === 'same')
      .map((part) => ({ part, total })),
  )
  const [only] = own
  return only === undefined || own.length > 1
    ? undefined
    : found(reading, rate, only.part, only.total, 'fails')
}

const countsOf = remembered(({ figures }: Reading): ReadonlyMap<string, SubjectIndex<Figure>> => {
  const counts = figures.filter(
    ({ kind, stance, comparator }) =>
      kind === 'amount' && stance === 'reported' && comparator === undefined,
  )
  return new Map(
    [...groupedBy(counts, unitClass)].map(([unit, alike]) => [
      unit,
      indexSubjects(alike, ({ subject }) => subject),
    ]),
  )
})

/** More numbers of one name than these are of several places or times. */
const mostWholes = 2
const mostNamed = 40

/** 占全市特困人员的49.3%, where 特困人员1060人 stands elsewhere. */
const ofNamed = (reading: Reading, rate: Figure, part: Figure, name: string): Found | undefined => {
  const subject = named(name.replace(everywhere, ''))
  if (subject.key.length < 2) return undefined
  const told = countsOf(reading).get(unitClass(part))?.find(subject) ?? []
  if (told.length > mostNamed) return undefined
  const all = told.filter((whole) => whole !== part)
  const wholes = all.filter((whole) => compare(whole.amount, part.amount) >= 0)
  const values = new Set(all.map(({ amount }) => amount))
  if (values.size === 0 || values.size > mostWholes) return undefined
  const agrees = all.some((whole) => {
    const computed = shareOf(rate, part, whole)
    return computed !== undefined && agree(rate, computed.computed) !== 'differs'
  })
  const [whole] = wholes.length > 0 ? wholes : all
  return agrees || whole === undefined ? undefined : found(reading, rate, part, whole, 'uncertain')
}
