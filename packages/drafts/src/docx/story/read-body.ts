import { Refusal } from '@jibao/workbook'
import { notWord } from '../diagnostics.ts'
import { startCounting } from '../numbering/count-paragraphs.ts'
import { readNumbering } from '../numbering/read-numbering.ts'
import type { WordPackage } from '../package/open-word.ts'
import { readStyles } from '../parts/read-styles.ts'
import type { Found, Note } from './found.ts'
import { readStory } from './read-story.ts'

export interface Body {
  readonly blocks: readonly Found[]
  readonly noteOf: (note: Note) => readonly Found[]
}

/** The body of a Word file and its notes; headers, footers and comments are not read. */
export const readBody = ({ document, read, file }: WordPackage): Body => {
  const styles = readStyles(read('styles'), file)
  const numbering = readNumbering(read('numbering'), file)
  const story = (xml: string): ReturnType<typeof readStory> =>
    readStory({ xml, styles, count: startCounting(numbering), file })
  const notesOf = (kind: string): ReadonlyMap<string, readonly Found[]> => {
    const xml = read(kind)
    return xml === undefined ? new Map() : story(xml).notes
  }
  const notes = { footnote: notesOf('footnotes'), endnote: notesOf('endnotes') }
  const { root, blocks } = story(document)
  if (root !== 'w:document') throw new Refusal(notWord(file))
  return {
    blocks,
    noteOf: ({ kind, id }) => notes[kind].get(id) ?? [],
  }
}
