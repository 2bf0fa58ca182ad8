import type { Diagnostic } from '@jibao/core'
import { childOf, elementsOf, findAll, settingOf, type XmlElement } from '../xml-tree.ts'
import {
  baseControlFilled,
  basePlaceEnclosed,
  basePlaceNotAlone,
  basePlaceTwice,
} from './diagnostics.ts'
import type { Mark } from './find-marks.ts'
import { leftoversOf } from './leftovers.ts'
import { annexMark, placeMark, placeNames } from './mark-names.ts'
import type { Base } from './open-base.ts'
import { ownText } from './paragraph-text.ts'

/** Where blocks land: instead of an element of the body that only marks the place, or at a point of it. */
export interface Place {
  /** The paragraph or content control that marks the place, and goes. */
  readonly holder?: XmlElement
  /** Where the blocks go; behind the holder where there is one. */
  readonly at: number
  /** The paragraph whose looks the prose has. */
  readonly model?: XmlElement
}

export type FoundPlace =
  | { readonly place: Place }
  | { readonly fault: Diagnostic }
  | { readonly none: true }

const enclosures: readonly (readonly [name: string, where: string])[] = [
  ['w:tbl', '表格'],
  ['w:txbxContent', '文本框'],
]

const enclosureOf = ({ body }: Base, element: XmlElement): string =>
  enclosures.find(([name]) =>
    findAll(body.children, name).some(
      ({ start, end }) => start < element.start && element.end <= end,
    ),
  )?.[1] ?? '内容控件'

/** A paragraph that says {{正文}} and nothing else. */
const markedPlace = (base: Base, marks: readonly Mark[], name: string): FoundPlace => {
  const { file, body, document } = base
  const found = marks.filter((mark) => mark.name === name)
  const [mark] = found
  if (mark === undefined) return { none: true }
  const { paragraph, part } = mark
  if (part.name !== document.name)
    return { fault: basePlaceEnclosed(file, name, '页眉、页脚或脚注') }
  if (!body.children.includes(paragraph))
    return { fault: basePlaceEnclosed(file, name, enclosureOf(base, paragraph)) }
  if (found.length > 1) return { fault: basePlaceTwice(file, name, found.length) }
  if (!mark.isAlone) return { fault: basePlaceNotAlone(file, name, ownText(paragraph)) }
  return { place: { holder: paragraph, at: paragraph.end, model: paragraph } }
}

const isPlaceControl = ({ children }: XmlElement): boolean => {
  const properties = childOf({ children }, 'w:sdtPr')
  return ['w:tag', 'w:alias'].some((name) => placeNames.has(settingOf(properties, name) ?? ''))
}

/** A content control whose tag or title is 正文, empty but for its prompt. */
const controlPlace = (base: Base): FoundPlace => {
  const { file, body } = base
  const found = findAll(body.children, 'w:sdt').filter(isPlaceControl)
  const [control] = found
  if (control === undefined) return { none: true }
  if (found.length > 1) return { fault: basePlaceTwice(file, placeMark, found.length) }
  const holder = elementsOf(body.children).find(
    (element) => element === control || (element.name === 'w:p' && holdsOnly(element, control)),
  )
  if (holder === undefined)
    return { fault: basePlaceEnclosed(file, placeMark, enclosureOf(base, control)) }
  const content = childOf(control, 'w:sdtContent')
  const text = findAll([control], 'w:p').map(ownText).join('') || ownText(control)
  const isPrompt = childOf(childOf(control, 'w:sdtPr') ?? control, 'w:showingPlcHdr') !== undefined
  const isFilled =
    (!isPrompt && text.trim() !== '') ||
    findAll([control], 'w:tbl').length > 0 ||
    leftoversOf(content ?? control).others.length > 0
  if (isFilled) return { fault: baseControlFilled(file, text.trim()) }
  const [model = holder] = findAll([holder], 'w:p')
  return { place: { holder, at: holder.end, model } }
}

const holdsOnly = (paragraph: XmlElement, control: XmlElement): boolean =>
  paragraph.start < control.start &&
  control.end <= paragraph.end &&
  ownText(paragraph).trim() === ownText(control).trim()

/** A bookmark named 正文: the empty paragraph that it stands in, else behind its paragraph. */
const bookmarkPlace = (base: Base): FoundPlace => {
  const { file, body } = base
  const found = findAll(body.children, 'w:bookmarkStart').filter(({ attributes }) =>
    placeNames.has(attributes['w:name'] ?? ''),
  )
  const [bookmark] = found
  if (bookmark === undefined) return { none: true }
  if (found.length > 1) return { fault: basePlaceTwice(file, placeMark, found.length) }
  if (body.children.includes(bookmark)) return { place: { at: bookmark.end } }
  const paragraph = elementsOf(body.children).find(
    ({ name, start, end }) => name === 'w:p' && start < bookmark.start && bookmark.end <= end,
  )
  if (paragraph === undefined || !isOwn(paragraph, bookmark))
    return { fault: basePlaceEnclosed(file, placeMark, enclosureOf(base, bookmark)) }
  return ownText(paragraph).trim() === ''
    ? { place: { holder: paragraph, at: paragraph.end, model: paragraph } }
    : { place: { at: paragraph.end } }
}

const isOwn = (paragraph: XmlElement, { start }: XmlElement): boolean =>
  !findAll(paragraph.children, 'w:txbxContent').some((box) => box.start < start && start < box.end)

/** Where the report lands. */
export const findPlace = (base: Base, marks: readonly Mark[]): FoundPlace => {
  const marked = markedPlace(base, marks, placeMark)
  if (!('none' in marked)) return marked
  const control = controlPlace(base)
  return 'none' in control ? bookmarkPlace(base) : control
}

/** Where its annexes do, when not behind the rest of it. */
export const findAnnexPlace = (base: Base, marks: readonly Mark[]): FoundPlace =>
  markedPlace(base, marks, annexMark)
