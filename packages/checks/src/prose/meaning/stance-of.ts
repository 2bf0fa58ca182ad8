import type { Figure } from '../reading.ts'
import { completionWords } from './subject-words.ts'

const fromWords = /(?:由|从|自)[^，；。]{0,20}$/
const formerWords =
  /(?:去年同期|上年同期|上年度?|去年|上期|上季度|上月|原先|原来|原有|原为)(?!相比|比|以来|末|底)(?![^，；。]{0,12}(?:增加|减少|增长|下降|提高|降低|上升|多|少))[^，；。]{0,12}$/
/** 比年度目标高8个百分点: what it is compared with lends nothing to it. */
const comparedWords = /(?:比|较)[^，；。]{1,20}(?:高|低|多|少)[出了]?$/
const becomes =
  /^[^，；。]{0,20}(?:提高|提升|提标|增加|增长|下降|降低|减少|扩大|缩小|拓展|放宽|调整|上升|上调|下调|变为|改为|增至|降至|升至|到|至)/
const expectedWords = /预计|预期|将(?=在|于|达|有|新|完|建|实现|超)|拟(?!合)|有望|估计/
const plannedWords =
  /目标(?![任务]*[数的]?的)|力争|计划(?!生育|完成率)|确保|争取(?=达|实|完|在|到)|任务(?!完成)|要求|应完成|须/g
const reachedWords =
  /已|完成率|累计|截至|截止|共有|现有|以来|目前|实际|新增了|完成了|年度任务的|目标的|计划的/g
/** Beside 不低于 and 以上, 累计 is what is to be added up. */
const doneWords = /已|完成率|截至|截止|共有|现有|以来|目前|实际/g
const bindingWords = /以上|不低于|不少于|力争|确保|达到|实现|不超过|以内|控制在/
const goals = /目标|任务(?!完成)|计划/
const reports = /完成|进展|推进|情况|落实|^\s*(?:20\d\d年)?第?[一二三四1-4]季度[：:]?\s*$/
/** Only what was reached has one. */
const rateOfIt = /^[，、；：（(]*[^，；。\d]{0,4}(?:完成率|完成比例)/

export interface StancePlace {
  /** Of the clause, before the number and behind it. */
  readonly before: string
  /** The end of that, behind the figure before it. */
  readonly near: string
  readonly after: string
  /** Of the sentence, before the clause. */
  readonly lead: string
  /** What stands behind the clause: ，完成率127%. */
  readonly next: string
  /** Headings above, outermost first, and of a cell the head of its column. */
  readonly headings: readonly string[]
  /** In a list of what is to be done. */
  readonly isPlanned: boolean
  readonly isPercent: boolean
  /** A multiple, or so many percentage points. */
  readonly isRatio: boolean
  /** Whether 不低于, 以上 or their like stand beside it. */
  readonly isBound: boolean
  /** Whether 到2027年 or its like is in force. */
  readonly isBy: boolean
}

/** How the words of a clause and its surroundings let a figure stand. */
export const stanceOf = ({
  before,
  near,
  after,
  lead,
  next,
  headings,
  isPlanned,
  isPercent,
  isRatio,
  isBound,
  isBy,
}: StancePlace): Figure['stance'] => {
  if (fromWords.test(near) && becomes.test(after)) return 'former'
  if (formerWords.test(near)) return isPercent || !isRatio ? 'former' : 'reported'
  if (comparedWords.test(near)) return 'reported'
  if (isPercent && (completionWords.test(before) || /完成率[^，；。]{0,6}$/.test(before)))
    return 'reported'
  const planned = lastOf(plannedWords, before)
  const reached = lastOf(isBound ? doneWords : reachedWords, before)
  if (expectedWords.test(before) || /^[^，；。]{0,6}(?:预计|将于|将在|拟于)/.test(after))
    return 'expected'
  if (planned > reached) return 'target'
  if (reached >= 0 && !(isBy && isBound)) return 'reported'
  if (isPlanned || isLabelled(lead)) return 'target'
  if (isBy) return isBound || bindingWords.test(`${lead}${before}${after}`) ? 'target' : 'reported'
  if (isBound) return reachedWordsIn(lead) || /均|规模/.test(before) ? 'reported' : 'target'
  if (reachedWordsIn(lead) || rateOfIt.test(next)) return 'reported'
  return stanceBelow(headings)
}

/** The innermost heading that speaks of goals or of what was reached decides; 三季度： below 年度目标 reports. */
const stanceBelow = (headings: readonly string[]): 'target' | 'reported' => {
  const deciding = headings.findLast((heading) => goals.test(heading) || reports.test(heading))
  return deciding === undefined || reports.test(deciding) ? 'reported' : 'target'
}

const reachedWordsIn = (text: string): boolean => text.search(reachedWords) >= 0

/** 年度目标：… holds for what follows in the sentence, unless that tells what was done. */
const isLabelled = (lead: string): boolean => {
  const label = /(?:目标|任务|计划)[^，；。：]{0,8}[：:]/.exec(lead)
  return label !== null && !reachedWordsIn(lead.slice(label.index + label[0].length))
}

/** Where the last of them begins; -1 for none. The pattern is global. */
const lastOf = (pattern: RegExp, text: string): number => {
  let last = -1
  for (const match of text.matchAll(pattern)) last = match.index
  return last
}
