import type { Check, Found } from '../../check.ts'
import type { Passage, Reading } from '../../prose/reading.ts'
import { chineseNumber } from '../../prose/scan/chinese-number.ts'
import { matchesIn, type WordMatch } from '../shared/matches-in.ts'
import { spot } from '../shared/spot.ts'
import { numberedRuns, type Run } from './numbered-runs.ts'
import { runsWithin } from './phrase-runs.ts'

/**
 * 下列5项, 以下三个方面, 如下六条, 五大行动; without such a word a number is a claim of a list only where that follows at once,
 * behind a colon or 即.
 */
const claims =
  /(?<pointer>下列|以下|如下|下述)?(?<![\d.第前近])(?<count>[一二两三四五六七八九十]{1,3}|\d{1,2})(?:大?(?<unit>项|个方面|方面|个|条|点|类|件|种)|(?<great>大(?:行动|工程|任务|举措|措施|计划|体系|专项|机制|改革|攻坚|活动|战役|重点|工作|项目|板块|领域|抓手|平台|难题|问题)))[^。；;，,：:、\n\d]{0,12}(?<mark>[：:。]|[，,](?:即|分别是)[：:]?)?/g

const countOf = (text: string): number | undefined =>
  /^\d/.test(text) ? Number(text) : text === '两' ? 2 : chineseNumber(text)

interface Listed {
  readonly count: number
  readonly verdict: Found['verdict']
  readonly last?: Run[number]
}

/** The lists of a draft, by where they begin. */
interface Lists {
  /** The list whose first number heads the passage behind this one. */
  readonly below: ReadonlyMap<Passage, Run>
  /** Lists within a passage, by the place of their first number. */
  within(passage: Passage): ReadonlyMap<number, Run>
  /** By style and value, where a passage headed by such a number stands last. */
  readonly lastHeads: ReadonlyMap<string, number>
}

const startOf = ([first]: Run): number => first?.numbering.start ?? 0

const listsOf = (reading: Reading): Lists => {
  const heads = new Map(numberedRuns(reading).map((run) => [run[0]?.passage, run]))
  const below = new Map<Passage, Run>()
  for (const [index, passage] of reading.passages.entries()) {
    const run = heads.get(reading.passages[index + 1])
    if (run !== undefined) below.set(passage, run)
  }
  const known = new Map<Passage, ReadonlyMap<number, Run>>()
  const within = (passage: Passage): ReadonlyMap<number, Run> => {
    const runs =
      known.get(passage) ??
      new Map(runsWithin(reading, passage).map((run) => [startOf(run), run] as const))
    known.set(passage, runs)
    return runs
  }
  const lastHeads = new Map(
    reading.passages.flatMap(({ numbering, start }) =>
      numbering === undefined ? [] : [[`${numbering.style} ${numbering.value}`, start] as const],
    ),
  )
  return { below, within, lastHeads }
}

/** A list counts for certain when it runs from 1 on without a gap, and does not go on elsewhere. */
const listedBy = (run: Run | undefined, { lastHeads }: Lists): Listed | undefined => {
  const last = run?.at(-1)
  if (run === undefined || last === undefined || run.length < 2) return undefined
  const { style, value, start } = last.numbering
  const goesOn = (lastHeads.get(`${style} ${value + 1}`) ?? -1) > start
  const isWhole = !goesOn && run.every(({ numbering }, index) => numbering.value === index + 1)
  return isWhole ? { count: run.length, verdict: 'fails', last } : undefined
}

/** The list that begins right behind the claim, in its passage or, where it ends that, below. */
const listBehind = (
  reading: Reading,
  { passage, end }: WordMatch,
  lists: Lists,
): Run | undefined => {
  const behind = /^\s*/.exec(reading.plain.slice(end, end + 4))?.[0].length ?? 0
  if (end + behind >= passage.end) return lists.below.get(passage)
  return lists.within(passage).get(end + behind)
}

/** The items between the colon and the end of the sentence, parted by 、; with 和 or 等 nobody can count them. */
const enumerated = ({ after, groups }: WordMatch): Listed | undefined => {
  if (!/[：:即是]/.test(groups.mark ?? '')) return undefined
  const list = /^[^。；;，,（(“\n\d]{4,58}(?=[。；;])/.exec(after)?.[0]
  if (list === undefined || /[等和与及或]/.test(list)) return undefined
  const count = list.split('、').length
  return count < 3 ? undefined : { count, verdict: 'uncertain' }
}

const listedBehind = (reading: Reading, match: WordMatch, lists: Lists): Listed | undefined => {
  const { pointer, mark = '' } = match.groups
  const run = listedBy(listBehind(reading, match, lists), lists)
  if (pointer !== undefined) return run ?? enumerated(match)
  // 12个问题：一是… may sort them; only 即 says that the list is all of them.
  if (/[即是]/.test(mark)) return enumerated(match)
  return /[：:]/.test(mark) && run !== undefined ? { ...run, verdict: 'uncertain' } : undefined
}

const judge = (reading: Reading, match: WordMatch, lists: Lists): Found | undefined => {
  const { count = '', mark = '' } = match.groups
  const unit = match.groups.unit ?? match.groups.great ?? ''
  const claimed = countOf(count)
  if (claimed === undefined || claimed < 2) return undefined
  const listed = listedBehind(reading, match, lists)
  if (listed === undefined || listed.count === claimed) return undefined
  const { last } = listed
  return {
    at: spot(reading, { start: match.start, end: match.end - mark.length }),
    verdict: listed.verdict,
    message: `写作“${count}${unit}”，后面列了${listed.count}${unit}`,
    hint: '请核对项数，或检查是否缺项',
    stated: `${count}${unit}`,
    computed: `${listed.count}${unit}`,
    operands:
      last === undefined
        ? []
        : [{ label: '最后一项', value: last.numbering.text, at: spot(reading, last.numbering) }],
  }
}

export const countOfItems: Check = {
  meta: {
    code: 'COUNT_OF_ITEMS',
    name: '项数与所列相符',
    basis: '所称项数等于所列项数',
    severity: 'error',
  },
  *run({ readings }) {
    for (const reading of readings) {
      const lists = listsOf(reading)
      for (const match of matchesIn(reading, claims)) {
        const found = judge(reading, match, lists)
        if (found !== undefined) yield found
      }
    }
  },
}
