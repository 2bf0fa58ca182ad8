import type { EndTag, Tag } from '../xml/walk-part.ts'
import { childHolder, isFree } from './child-holder.ts'
import { isShown } from './is-shown.ts'
import type { Story } from './story.ts'
import { symbolOf } from './symbols.ts'
import type { Closers, Openers } from './tag-handlers.ts'

const addChild = (story: Story, tag: Tag, words: string): undefined => {
  const holder = childHolder(story, tag)
  if (holder !== undefined && isShown(story)) story.paragraphs.at(-1)?.words.add(words, holder, 0)
}

const breakLine = (story: Story): undefined => {
  if (isShown(story)) story.paragraphs.at(-1)?.words.breakLine()
}

const refer =
  (kind: 'footnote' | 'endnote') =>
  (story: Story, tag: Tag): undefined => {
    const holder = childHolder(story, tag)
    const id = tag.attribute('w:id')
    if (holder !== undefined && id !== undefined && isShown(story))
      story.paragraphs.at(-1)?.notes.push({ kind, id, holder })
  }

const startWords = (story: Story, tag: Tag): undefined => {
  const whole = childHolder(story, tag)
  const [run] = story.runs
  if (whole === undefined) return
  const { start, end: open, written } = tag
  const holder =
    run !== undefined && isFree(story, tag)
      ? ({ kind: 'words', run: run.place, start, open, close: 0, end: 0, tag: written } as const)
      : whole
  story.words = { holder, isKept: tag.attribute('xml:space') === 'preserve', text: '' }
}

/** Blanks around the words count only where the file says so. */
const endWords = (story: Story, { start, end }: EndTag): void => {
  const { words } = story
  if (words === undefined) return
  story.words = undefined
  const { holder, isKept, text } = words
  if (holder.kind === 'words') {
    holder.close = start
    holder.end = end
  }
  if (!isShown(story)) return
  const from = isKept ? 0 : text.length - text.replace(/^[ \t\r\n]+/, '').length
  const kept = isKept ? text : text.slice(from).replace(/[ \t\r\n]+$/, '')
  story.paragraphs.at(-1)?.words.add(kept.replace(/[\t\r\n]/g, ' '), holder, from)
}

const startFormula = ({ formulas }: Story, { start }: Tag): undefined => {
  formulas.push({ kind: 'whole', start, end: 0 })
}

const endFormula = ({ formulas }: Story, { end }: EndTag): void => {
  const formula = formulas.pop()
  if (formula !== undefined) formula.end = end
}

export const wordOpeners = {
  'w:t': startWords,
  'm:t': startWords,
  'w:tab': (story, tag) => addChild(story, tag, ' '),
  'w:ptab': (story, tag) => addChild(story, tag, ' '),
  'w:noBreakHyphen': (story, tag) => addChild(story, tag, '-'),
  'w:sym': (story, tag) =>
    addChild(story, tag, symbolOf(tag.attribute('w:font'), tag.attribute('w:char'))),
  'w:br': breakLine,
  'w:cr': breakLine,
  'w:footnoteReference': refer('footnote'),
  'w:endnoteReference': refer('endnote'),
  'm:oMath': startFormula,
  'm:oMathPara': startFormula,
} satisfies Openers

export const wordClosers = {
  'w:t': endWords,
  'm:t': endWords,
  'm:oMath': endFormula,
  'm:oMathPara': endFormula,
} satisfies Closers
