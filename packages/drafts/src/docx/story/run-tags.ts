import { isOn } from '../xml/is-on.ts'
import type { RunPlace } from './holder.ts'
import type { Story } from './story.ts'
import type { Closers, Openers } from './tag-handlers.ts'

/** Words that are no longer there; or, told of the end of a paragraph or of a row, that this is not. */
const leaveOut = (story: Story): 'skip' => {
  const paragraph = story.paragraphs.at(-1)
  const row = story.tables.at(-1)?.rows.at(-1)
  if (story.told === 'mark' && paragraph !== undefined) paragraph.isOpenEnded = true
  if (story.told === 'row' && row !== undefined) row.isLeftOut = true
  return 'skip'
}

export const runOpeners = {
  'w:r': (story, { start, end, written }) => {
    const head = story.xml.slice(start, end)
    const place: RunPlace = { start, head, tag: written, contentStart: end, contentEnd: end, end }
    const isHidden = story.paragraphs.at(-1)?.style.isHidden === true
    story.runs.push({ place, whole: { kind: 'whole', start, end }, isHidden })
    return undefined
  },
  'w:rPr': (story) => {
    story.told = story.told === 'paragraph' ? 'mark' : 'run'
    return undefined
  },
  'w:rStyle': (story, { attribute }) => {
    const run = story.runs.at(-1)
    const { isHidden } = story.styles.styleOf(attribute('w:val'))
    if (story.told === 'run' && run !== undefined && isHidden !== undefined) run.isHidden = isHidden
    return undefined
  },
  'w:vanish': (story, tag) => {
    const run = story.runs.at(-1)
    if (story.told === 'run' && run !== undefined) run.isHidden = isOn(tag)
    return undefined
  },
  'w:del': leaveOut,
  'w:moveFrom': leaveOut,
} satisfies Openers

export const runClosers = {
  'w:r': ({ runs }, { start, end }) => {
    const run = runs.pop()
    if (run === undefined) return
    run.place.contentEnd = start
    run.place.end = end
    run.whole.end = end
  },
  'w:rPr': (story, { end }) => {
    const run = story.runs.at(-1)?.place
    if (story.told === 'run' && run !== undefined) {
      run.head = story.xml.slice(run.start, end)
      run.contentStart = end
    }
    story.told = story.told === 'mark' ? 'paragraph' : undefined
  },
} satisfies Closers
