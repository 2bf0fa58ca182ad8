import type { Span } from '@jibao/data-model'
import type { Subject } from '../reading.ts'
import { bareRate, completionWords, goalWords, labelOfGoal } from './subject-words.ts'
import { isActOnly, subjectKey, trimLead, trimTail } from './trim-subject.ts'

/** No subject is longer: what stands further off is another thought. */
const LONGEST = 60

/** What follows a number is its thing only up to here. */
const endOfThing =
  /每(?=[户人名处床家个村镇袋])|[，、；。：,;:（(！？!?\s]|由|已|均|正在|剩余|进行(?!曲)|仍|尚|有(?![\u4e00-\u9fff]{0,6}(?:意愿|需求|能力))|(?<!行)为|占|予以|达|共(?![同享富建])/

/** 7类困难群体有针对性实施6类帮扶服务: what stands between is the first one's thing. */
const endsInAct = /(?:实施|开展|提供|完成|落实|组织|发放|建设|建成|举办|安装)$/

/** Said of the thing before: 已验收38户, 实际完成12期. */
const continues = /(?:已经?|现|实际|累计|共|其中|再|又)[^，；。]{0,8}$/

const sumOnly = /^(?:合计|共计|总计|总共|共)(?:为|有|达)?$/

/** 比年度目标高8个百分点 compares the thing before. */
const compared = /^[\s，、]*(?:比|较)[^，；。]{1,24}(?:高|低|多|少)[出了]?$/

/** A share of what is named: 占户籍人口的24%. */
const shareOf = /占(?!地|用|有|比)[^，；。\d]{0,24}$/

export interface SubjectPlace {
  /** From the clause's start, or from the figure before. */
  readonly from: number
  /** Times that stand between, which are no part of it: 临时救助由去年同期的2980人次. */
  readonly times: readonly Span[]
  readonly figure: Span
  readonly isPercent: boolean
  /** Up to the next figure, or to the clause's end. */
  readonly to: number
  /** Whether a figure stands before it in the clause without any sign between: 17个单位69项政策. */
  readonly isAttached: boolean
  /** Of the figure before it in the sentence. */
  readonly previous: Subject | undefined
  /** Whether that has the same unit. */
  readonly isSameUnit: boolean
}

/** Without the times, and from the last 每户 on, which begins what each of them gets. */
const rawOf = (plain: string, from: number, end: number, times: readonly Span[]): string => {
  let raw = ''
  let at = from
  for (const time of times) {
    if (time.start < at) continue
    raw += plain.slice(at, time.start)
    at = time.end
  }
  raw += plain.slice(at, end)
  return !raw.includes('每')
    ? raw
    : raw.replace(
        /^.*每(?:人|户|名|位|处|床|家|个|所|件|例|次|天|月|年|张|套|村|镇|袋)(?:每[天月年])?/,
        '每',
      )
}

const spanOf = (plain: string, piece: string, from: number, to: number): Span => {
  const at = plain.slice(from, to).lastIndexOf(piece)
  return at < 0 ? { start: from, end: to } : { start: from + at, end: from + at + piece.length }
}

const ofPrevious = (previous: Subject | undefined, rate: string): string =>
  previous === undefined || previous.key === '' ? '' : `${previous.key}${rate}`

/**
 * The words that a figure counts: those before it; those after it where only an act stands before;
 * else those of the figure before. A bare 完成率 is one of the figure before it, and so is 占…的.
 */
export const subjectOf = (plain: string, place: SubjectPlace): Subject => {
  const { figure, previous, isPercent } = place
  const from = Math.max(behindThing(plain, place), figure.start - LONGEST)
  const raw = rawOf(plain, from, figure.start, place.times)
  const each = /^.*分别(?:为|是|有)?/.exec(raw)?.[0]
  const before = compared.test(raw) ? '' : trimLead(trimTail(raw)).replace(labelOfGoal, '')
  const span = spanOf(plain, before, from, figure.start)
  // 城市、农村低保对象分别为731人、5444人: which is which is not said beside the number.
  if (each !== undefined && trimTail(raw.slice(each.length)) === '')
    return { span, text: before, key: '' }
  if (isPercent) {
    if (completionWords.test(raw))
      return { span, text: before, key: ofPrevious(previous, '完成率') }
    const share = shareOf.exec(raw)
    if (share !== null) {
      const own = subjectKey(trimLead(trimTail(raw.slice(0, share.index))))
      const of = `${subjectKey(trimTail(share[0]))}占比`
      return { span, text: before, key: own === '' ? ofPrevious(previous, of) : `${own}${of}` }
    }
    if (before === '' && /^\s*的/.test(raw)) return { span, text: previous?.text ?? '', key: '' }
    if (bareRate.test(before)) return { span, text: before, key: ofPrevious(previous, before) }
  }
  if (goalWords.test(before)) return { span, text: before, key: previous?.key ?? '' }
  const after = thingAfter(plain, place)
  const isObject = place.isAttached && (before.length <= 4 || endsInAct.test(before))
  const leadsOn = before === '' || isActOnly(before) || (isObject && after !== undefined)
  if (!leadsOn) {
    const own = before.replace(/^占/, '')
    const inherits = repeats(own, raw, place)
    return { span, text: own, key: inherits ? (previous?.key ?? '') : subjectKey(own) }
  }
  if (after !== undefined) {
    const act = isObject ? '' : before
    return { span: after.span, text: `${act}${after.text}`, key: subjectKey(`${act}${after.text}`) }
  }
  const empty = { start: figure.start, end: figure.start }
  const sum = raw.trim().replace(/^[，、；：\s]+/, '')
  if (before === '' && sumOnly.test(sum)) return { span: empty, text: sum, key: '' }
  if (before !== '') {
    const inherits = place.isSameUnit && (continues.test(raw) || repeats(before, raw, place))
    return { span, text: before, key: inherits ? (previous?.key ?? '') : subjectKey(before) }
  }
  return { span: empty, text: previous?.text ?? '', key: previous?.key ?? '' }
}

/** 236名儿童主任、18名儿童督导员: what stands behind the figure before is that one's thing, and ends at the mark. */
const behindThing = (plain: string, { from, figure, previous }: SubjectPlace): number => {
  const thing = previous?.span
  if (thing === undefined || thing.start < from || thing.end <= thing.start) return from
  const next = plain.slice(thing.end, figure.start)
  return /^(?:、|和|及|与|以及)/.test(next) ? thing.end : from
}

/** 2024年发放1265万元 behind 2023年发放高龄津贴1150万元: the same thing, called by less. */
const repeats = (
  words: string,
  raw: string,
  { previous, isSameUnit, times }: SubjectPlace,
): boolean =>
  isSameUnit &&
  words.length >= 2 &&
  previous?.text.includes(words) === true &&
  (times.length > 0 || continues.test(raw)) &&
  !/其中/.test(raw)

const thingAfter = (
  plain: string,
  { figure, to }: SubjectPlace,
): { readonly span: Span; readonly text: string } | undefined => {
  const end = Math.min(to, figure.end + LONGEST)
  const [first = ''] = plain.slice(figure.end, end).split(endOfThing, 1)
  // 督导员和12名社工: what joins the next figure is no part of it.
  const own = figure.end + first.length < to ? first : first.replace(/(?:以及|[和与及])$/, '')
  const text = trimTail(trimLead(own))
  if (text === '' || isActOnly(text)) return undefined
  const start = figure.end + first.indexOf(text)
  return { span: { start, end: start + text.length }, text }
}
