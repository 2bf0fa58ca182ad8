import { numberOf } from '../xml/number-of.ts'
import { finishParagraph } from './finish-paragraph.ts'
import { startParagraph } from './story.ts'
import type { Closers, Openers } from './tag-handlers.ts'

/** The table of contents and the tables of figures repeat what stands elsewhere. */
const isContentsStyle = (name: string | undefined): boolean =>
  /^(?:toc|table of figures|目录)(?: |$)/i.test(name ?? '')

export const paragraphOpeners = {
  'w:p': (story) => {
    const room = story.rooms.at(-1)
    const paragraph = room?.openEnded ?? startParagraph()
    if (room !== undefined) room.openEnded = undefined
    story.line += 1
    paragraph.lines.push({ offset: paragraph.words.length(), line: story.line })
    paragraph.isOpenEnded = false
    paragraph.look = {}
    paragraph.styleId = undefined
    paragraph.style = story.styles.styleOf(undefined)
    story.paragraphs.push(paragraph)
    return undefined
  },
  'w:pPr': (story) => {
    story.told = 'paragraph'
    return undefined
  },
  'w:pStyle': (story, { attribute }) => {
    const paragraph = story.paragraphs.at(-1)
    if (story.told !== 'paragraph' || paragraph === undefined) return undefined
    paragraph.styleId = attribute('w:val')
    paragraph.style = story.styles.styleOf(paragraph.styleId)
    paragraph.isContents = isContentsStyle(paragraph.style.name)
    return undefined
  },
  'w:numId': ({ told, paragraphs }, { attribute }) => {
    const paragraph = paragraphs.at(-1)
    if (told === 'paragraph' && paragraph !== undefined)
      paragraph.look.numberingId = attribute('w:val')
    return undefined
  },
  'w:ilvl': ({ told, paragraphs }, tag) => {
    const paragraph = paragraphs.at(-1)
    if (told === 'paragraph' && paragraph !== undefined)
      paragraph.look.numberingLevel = numberOf(tag)
    return undefined
  },
  'w:outlineLvl': ({ told, paragraphs }, tag) => {
    const paragraph = paragraphs.at(-1)
    if (told === 'paragraph' && paragraph !== undefined) paragraph.look.outline = numberOf(tag)
    return undefined
  },
} satisfies Openers

export const paragraphClosers = {
  'w:pPr': (story) => {
    story.told = undefined
  },
  'w:p': (story) => {
    const paragraph = story.paragraphs.pop()
    const room = story.rooms.at(-1)
    story.fields.endParagraph()
    if (paragraph === undefined || room === undefined) return
    if (paragraph.isOpenEnded) room.openEnded = paragraph
    else room.blocks.push(finishParagraph(paragraph, story.count), ...paragraph.boxes)
  },
} satisfies Closers
