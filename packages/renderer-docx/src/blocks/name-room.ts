import { textRoom, textWidth, wordsOf } from '@jibao/typography'

/** Em more than its widest line, for faces with wider marks. */
const slack = 0.1

/** Lines of whole words, each as full as may be; `undefined` where a word is longer than a line. */
const linesOf = (name: string, room: number): readonly string[] | undefined => {
  const lines: string[] = []
  for (const word of wordsOf(name)) {
    if (textRoom(word) > room) return undefined
    const line = `${lines.at(-1) ?? ''}${word}`
    if (lines.length > 0 && textRoom(line) <= room) lines[lines.length - 1] = line
    else lines.push(word)
  }
  return lines
}

/**
 * The room in which a word processor, which ends a line after any character, ends the lines of a name
 * between words: all of it, or as much less as that takes. So the text itself stays whole, to be
 * found and edited.
 * @param room of the cell, em
 */
export const nameRoom = (name: string, room: number): number => {
  // Most names take one line: to find their words costs more than all else.
  if (textRoom(name) <= room) return room
  const lines = linesOf(name, room)
  if (lines === undefined) return room
  const wanted = Math.max(...lines.map(textRoom)) + slack
  const fillsEach = lines
    .slice(1)
    .every((line, index) => textWidth(`${lines[index]}${Array.from(line)[0]}`) > wanted)
  return fillsEach ? Math.min(room, wanted) : room
}
