import type { Tag } from '../xml/walk-part.ts'
import { leaveRoom } from './leave-room.ts'
import type { Story } from './story.ts'
import type { Closers, Openers } from './tag-handlers.ts'

/** The lines that part notes from the page are kept among the notes. */
const startNote = (story: Story, { attribute }: Tag): 'skip' | undefined => {
  if ((attribute('w:type') ?? 'normal') !== 'normal') return 'skip'
  story.note = attribute('w:id') ?? ''
  story.rooms.push({ blocks: [] })
  return undefined
}

const endNote = (story: Story): void => {
  story.notes.set(story.note ?? '', leaveRoom(story))
}

export const roomOpeners = {
  'w:txbxContent': ({ rooms }) => {
    rooms.push({ blocks: [] })
    return undefined
  },
  'w:footnote': startNote,
  'w:endnote': startNote,
} satisfies Openers

export const roomClosers = {
  'w:txbxContent': (story) => {
    const blocks = leaveRoom(story)
    const around = story.paragraphs.at(-1)?.boxes ?? story.rooms.at(-1)?.blocks
    for (const block of blocks) around?.push(block)
  },
  'w:footnote': endNote,
  'w:endnote': endNote,
} satisfies Closers
