import type { FontFace } from '@jibao/core'
import type { DrawnItem, DrawnPage, DrawnText, LinkArea } from '@jibao/layout'
import type { Element } from 'xast'
import { goTo, openUrl } from '../package/actions.ts'
import { drawPicture } from '../picture/draw-picture.ts'
import { drawText } from '../text/draw-text.ts'
import { ofd } from '../xml.ts'
import { cutAtLinks } from './cut-at-links.ts'
import { drawGround, drawRule } from './draw-rule.ts'
import type { Pen } from './pen.ts'

/** What pages refer to. */
export interface PageScope {
  readonly faces: ReadonlyMap<string, FontFace>
  /** In order. */
  readonly pageIds: readonly number[]
}

export interface PageDrawing {
  readonly objects: readonly Element[]
  /** What pictures show, by the ids of their blocks. */
  readonly alternatives: ReadonlyMap<number, string>
}

/** The objects of a page, in the order in which they are drawn and read. */
export const drawPage = ({ items }: DrawnPage, pen: Pen, scope: PageScope): PageDrawing => {
  const links = items.filter((item) => item.type === 'link')
  const alternatives = new Map<number, string>()
  const faceOf = (name: string): FontFace => {
    const face = scope.faces.get(name)
    if (face === undefined) throw new RangeError(`no face ${name}`)
    return face
  }
  const drawOne = (item: Exclude<DrawnItem, DrawnText>): readonly Element[] => {
    if (item.type === 'link') return []
    if (item.type === 'rule') return [drawRule(item, pen)]
    if (item.type === 'ground') return [drawGround(item, pen)]
    const { id, block } = drawPicture(item, pen, faceOf)
    if (item.alternative !== undefined) alternatives.set(id, item.alternative)
    return [block]
  }
  const objects = inLines(items).flatMap((line) =>
    'type' in line ? drawOne(line) : [drawLine(line, links, pen, scope)],
  )
  return { objects, alternatives }
}

type Line = readonly DrawnText[]

/** Texts of one line together. */
const inLines = (
  items: readonly DrawnItem[],
): readonly (Line | Exclude<DrawnItem, DrawnText>)[] => {
  const lines: (DrawnText[] | Exclude<DrawnItem, DrawnText>)[] = []
  for (const item of items) {
    const last = lines.at(-1)
    if (item.type !== 'text') lines.push(item)
    else if (Array.isArray(last) && last[0]?.line === item.line) last.push(item)
    else lines.push([item])
  }
  return lines
}

/** One text, or a block that holds nothing but the texts of the line: so it is read as one. */
const drawLine = (
  line: Line,
  links: readonly LinkArea[],
  pen: Pen,
  { pageIds }: PageScope,
): Element => {
  const parts = line.flatMap((text) => cutAtLinks(text, links))
  const isAlone = parts.length === 1
  const id = isAlone ? undefined : pen.ids.next()
  const texts = parts.map(({ text, link }) => drawText(text, pen, link && actionOf(link, pageIds)))
  const [only] = texts
  return isAlone && only !== undefined ? only : ofd('PageBlock', { ID: id }, ...texts)
}

const actionOf = ({ to }: LinkArea, pageIds: readonly number[]): Element =>
  typeof to === 'string' ? openUrl(to) : goTo({ page: pageIds[to.page] ?? 0, y: to.y })
