import type { Approximation, Comparator, DecimalText } from '@jibao/core'
import type { Draft, DraftBlock, DraftCell, DraftTable, Span } from '@jibao/data-model'

/** A draft as the checks understand it. All spans count in its text. */
export interface Reading {
  readonly draft: Draft
  /** The draft's text made plain, character by character: half-width digits, letters and signs, full-width ， ； ： between Chinese, simplified characters. As long as the text. */
  readonly plain: string
  /** Every heading, paragraph, note and cell, in order. */
  readonly passages: readonly Passage[]
  /** Every figure of every passage, in order. */
  readonly figures: readonly Figure[]
  /** Every year, month, day, quarter or span of them that is mentioned, in order. */
  readonly times: readonly TimeMention[]
}

/** One heading, paragraph, note or cell. */
export interface Passage extends Span {
  readonly kind: 'heading' | 'paragraph' | 'note' | 'cell'
  readonly block: DraftBlock
  /** With `kind: 'cell'`. */
  readonly cell?: DraftCell
  readonly table?: DraftTable
  /** The headings that it stands below, outermost first; a short line that only numbers and names what follows counts as one. */
  readonly headings: readonly Passage[]
  /** Its own number (一、 （二） 3. 5), where it begins with one. */
  readonly numbering?: Numbering
  /** Every number that heads the passage or a part of it, in order: 一、…。1、…；2、… */
  readonly numberings: readonly Numbering[]
  readonly sentences: readonly Sentence[]
}

/** The number at the head of a passage, or of a part of it (…；2.…). */
export interface Numbering extends Span {
  /** As written, e.g. `（二）`; of a number that Word counts, its text, with an empty span. */
  readonly text: string
  readonly value: number
  /** Numbers of one style count each other: `chinese-comma` 一、, `chinese-bracket` （一）, `decimal-dot` 1., `decimal-bracket` （1）, `decimal-comma` 1、, `circled` ①, `bare` 5已完成, `phrase` 一是. */
  readonly style:
    | 'chinese-comma'
    | 'chinese-bracket'
    | 'decimal-dot'
    | 'decimal-bracket'
    | 'decimal-comma'
    | 'circled'
    | 'bare'
    | 'phrase'
}

/** Ends with 。！？ or with its passage. */
export interface Sentence extends Span {
  readonly passage: Passage
  /** Separated by ， ； ： and their like, but not within brackets or quotation marks. */
  readonly clauses: readonly Clause[]
}

export interface Clause extends Span {
  readonly sentence: Sentence
  readonly figures: readonly Figure[]
}

/**
 * A number that says how much or how many. Numbers of dates, of items (第3条), of documents, of names
 * (“5.8人道公益日”, 助联体3.0) and of telephones are none.
 */
export interface Figure extends Span {
  /** Place in `Reading.figures`. */
  readonly index: number
  readonly clause: Clause
  /** Where the digits stand, without unit and words of accuracy. */
  readonly digits: Span
  /** `percent` 12%, `points` 3个百分点, `times` 2倍, `bare` a number without any unit; everything else is an `amount`. */
  readonly kind: 'amount' | 'percent' | 'points' | 'times' | 'bare'
  /** As stated: `3.7` of 3.7万人次. */
  readonly value: DecimalText
  /** As stated, with 万 or 亿: `万人次`; `%` of a percentage; empty for a bare number. */
  readonly unit: string
  /** In the plain unit: 37000 人次; a percentage as it stands. */
  readonly amount: DecimalText
  /** `人次`, `元/月`; without 万 and 亿. */
  readonly plainUnit: string
  /** What one unit of the last stated digit is worth, in the plain unit: 1000 of 3.7万, 0.01 of 12.34%. */
  readonly step: DecimalText
  readonly approximate?: Approximation
  /** Upper end of a range, in the plain unit. */
  readonly upper?: DecimalText
  /** 不低于, 以上, 以内, 超过 … */
  readonly comparator?: Comparator
  readonly subject: Subject
  readonly time: Time
  /**
   * `target` what is to be reached (年度目标, 力争, 不低于 in a plan), `expected` what is foreseen (预计),
   * `former` what was before (由…, 上年同期), `reported` everything else.
   */
  readonly stance: 'reported' | 'target' | 'expected' | 'former'
}

/** What a figure counts or measures, as the words around it say. */
export interface Subject {
  /** Where its words stand; empty when it is understood from before. */
  readonly span: Span
  /** The words: 帮扶困难职工. Empty when there are none. */
  readonly text: string
  /** Without what says that and how it happened (已, 完成, 共, 全县), for comparison: 困难职工帮扶 and 帮扶困难职工 have other keys and are still alike. */
  readonly key: string
}

/** Of which time a figure tells, as far as the words say; nothing is guessed. */
export interface Time {
  readonly year?: number
  /** Last month that it covers, 1–12. */
  readonly month?: number
  readonly day?: number
  /** `as-of` 截至9月底, `during` 1—9月 or 三季度, `by` 到2027年, `since` 2019年以来; absent when no time is stated. */
  readonly relation?: 'as-of' | 'during' | 'by' | 'since'
  /** Whether the words stand in the figure's own sentence, before it in the passage, in a heading, or at the head of its column or row. */
  readonly from: 'sentence' | 'passage' | 'heading' | 'table' | 'nowhere'
  readonly mention?: TimeMention
}

/** 2024年9月底, 今年以来, 二季度, 1至9月, 上年同期. */
export interface TimeMention extends Span {
  readonly passage: Passage
  readonly text: string
  /** `last` 去年 上年, `this` 今年 本年, when no number is given. */
  readonly year?: number | 'this' | 'last'
  readonly month?: number
  readonly day?: number
  readonly quarter?: number
  /** Of a span of years, its first: 2023 of 2023—2027年. */
  readonly fromYear?: number
  /** Start month of a span of months. */
  readonly fromMonth?: number
  readonly relation?: 'as-of' | 'during' | 'by' | 'since'
}
