import type { Language } from '@jibao/document'
import { type Script, scriptOf } from './script.ts'

/** The words that every format adds to a report by itself. */
export interface Furniture {
  /** Before the names, with its colon (GB/T 9704-2012 7.4.2). */
  readonly copyTo: string
  /** Before the titles of attachments, with its colon (7.3.4). */
  readonly attachments: string
  /** Heads an annex, before its number (7.3.6). */
  readonly annex: string
  /** Before the names, with its colon (7.2.6). */
  readonly signers: string
  /** Behind the date in 版记 (7.4.3). */
  readonly printed: string
  readonly contents: string
  /** Behind a merged cell's text when it began on an earlier page. */
  readonly continued: string
  /** What the line of a chart is that bars are measured against. */
  readonly reference: string
  /** What the bars and the points of a chart are. */
  readonly actual: string
  readonly target: string
  /** What a line in a cell shows. */
  readonly trend: string
  /** What following an entry of 目录 does. */
  readonly toHeading: string
}

/** Taiwan and Hong Kong write these words alike. */
const furniture = {
  simplified: {
    copyTo: '抄送：',
    attachments: '附件：',
    annex: '附件',
    signers: '签发人：',
    printed: '印发',
    contents: '目　录',
    continued: '（续）',
    reference: '参照线',
    actual: '完成值',
    target: '目标值',
    trend: '走势',
    toHeading: '转至该标题',
  },
  traditional: {
    copyTo: '抄送：',
    attachments: '附件：',
    annex: '附件',
    signers: '簽發人：',
    printed: '印發',
    contents: '目　錄',
    continued: '（續）',
    reference: '參照線',
    actual: '完成值',
    target: '目標值',
    trend: '走勢',
    toHeading: '轉至該標題',
  },
} as const satisfies Readonly<Record<Script, Furniture>>

export const furnitureOf = (language: Language): Furniture => furniture[scriptOf(language)]
