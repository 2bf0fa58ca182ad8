import { finishParagraph } from './finish-paragraph.ts'
import type { Found } from './found.ts'
import type { Story } from './story.ts'

/** What a cell, box, note or body holds, once it has ended. */
export const leaveRoom = (story: Story): readonly Found[] => {
  const room = story.rooms.pop()
  if (room === undefined) return []
  const { blocks, openEnded } = room
  if (openEnded !== undefined)
    blocks.push(finishParagraph(openEnded, story.count), ...openEnded.boxes)
  return blocks
}
