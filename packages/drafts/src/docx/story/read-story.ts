import type { CountParagraph } from '../numbering/count-paragraphs.ts'
import type { StyleSheet } from '../parts/read-styles.ts'
import { walkPart } from '../xml/walk-part.ts'
import { fieldClosers, fieldOpeners } from './field-tags.ts'
import type { Found } from './found.ts'
import { leaveRoom } from './leave-room.ts'
import { paragraphClosers, paragraphOpeners } from './paragraph-tags.ts'
import { roomClosers, roomOpeners } from './room-tags.ts'
import { runClosers, runOpeners } from './run-tags.ts'
import { startStory } from './story.ts'
import { tableClosers, tableOpeners } from './table-tags.ts'
import type { Closers, Openers } from './tag-handlers.ts'
import { wordClosers, wordOpeners } from './word-tags.ts'

/** Set-up of pages, tables and controls, what was so before a change, and readings above characters. */
const unread: ReadonlySet<string> = new Set([
  'w:sectPr',
  'w:tabs',
  'w:tblPr',
  'w:tblPrEx',
  'w:tblGrid',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:rt',
  'w:pPrChange',
  'w:rPrChange',
  'w:tblPrChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:sectPrChange',
  'w:numberingChange',
])

const openers: Openers = {
  ...paragraphOpeners,
  ...runOpeners,
  ...wordOpeners,
  ...fieldOpeners,
  ...tableOpeners,
  ...roomOpeners,
}
const closers: Closers = {
  ...paragraphClosers,
  ...runClosers,
  ...wordClosers,
  ...fieldClosers,
  ...tableClosers,
  ...roomClosers,
}

export interface ReadStory {
  readonly xml: string
  readonly styles: StyleSheet
  readonly count: CountParagraph
  readonly file: string
}

/** What a part of a Word file shows: its blocks in order, and its notes by id. */
export const readStory = ({
  xml,
  styles,
  count,
  file,
}: ReadStory): {
  /** Short name of the part's root element. */
  readonly root: string | undefined
  readonly blocks: readonly Found[]
  readonly notes: ReadonlyMap<string, readonly Found[]>
} => {
  const story = startStory(xml, { styles, count })
  let root: string | undefined
  walkPart(
    xml,
    {
      open: (tag) => {
        root ??= tag.name
        return unread.has(tag.name) ? 'skip' : openers[tag.name]?.(story, tag)
      },
      close: (tag) => closers[tag.name]?.(story, tag),
      text: (text) => {
        if (story.words !== undefined) story.words.text += text
        else if (story.isCode) story.fields.instruct(text)
      },
    },
    file,
  )
  return { root, blocks: leaveRoom(story), notes: story.notes }
}
