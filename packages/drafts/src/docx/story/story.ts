import type { CountParagraph } from '../numbering/count-paragraphs.ts'
import type { ParagraphLook, Style, StyleSheet } from '../parts/read-styles.ts'
import { type Fields, startFields } from './fields.ts'
import type { Found, Note } from './found.ts'
import type { RunPlace, Whole, Words } from './holder.ts'
import { startText, type TextUnderWay } from './start-text.ts'
import type { TableUnderWay } from './table-under-way.ts'

export interface ParagraphUnderWay {
  readonly words: TextUnderWay
  readonly notes: Note[]
  readonly lines: { readonly offset: number; readonly line: number }[]
  /** What stands in its text boxes. */
  readonly boxes: Found[]
  look: ParagraphLook
  style: Readonly<Style>
  styleId: string | undefined
  /** Its end was deleted: the next one goes on with it. */
  isOpenEnded: boolean
  isContents: boolean
}

/** Body, cell, text box or note: what holds paragraphs. */
interface Room {
  readonly blocks: Found[]
  /** A paragraph whose end was deleted. */
  openEnded?: ParagraphUnderWay | undefined
}

interface RunUnderWay {
  readonly place: RunPlace
  readonly whole: Whole
  isHidden: boolean
}

/** Which properties are being told. */
type Told = 'paragraph' | 'mark' | 'run' | 'row' | 'cell' | undefined

/** Where the reading of a part has come to. */
export interface Story {
  readonly xml: string
  readonly styles: StyleSheet
  readonly count: CountParagraph
  readonly fields: Fields
  readonly rooms: Room[]
  readonly tables: TableUnderWay[]
  readonly paragraphs: ParagraphUnderWay[]
  readonly runs: RunUnderWay[]
  /** Footnotes by id, when the part is one of notes. */
  readonly notes: Map<string, readonly Found[]>
  note: string | undefined
  told: Told
  /** The `w:t` under way, and what it has said. */
  words: { readonly holder: Words | Whole; readonly isKept: boolean; text: string } | undefined
  isCode: boolean
  /** Formulas that Word sets itself, one in the other. */
  readonly formulas: Whole[]
  line: number
}

export const startStory = (
  xml: string,
  { styles, count }: Pick<Story, 'styles' | 'count'>,
): Story => ({
  xml,
  styles,
  count,
  fields: startFields(),
  rooms: [{ blocks: [] }],
  tables: [],
  paragraphs: [],
  runs: [],
  notes: new Map(),
  note: undefined,
  told: undefined,
  words: undefined,
  isCode: false,
  formulas: [],
  line: 0,
})

export const startParagraph = (): ParagraphUnderWay => ({
  words: startText(),
  notes: [],
  lines: [],
  boxes: [],
  look: {},
  style: {},
  styleId: undefined,
  isOpenEnded: false,
  isContents: false,
})
