import { type ColumnRole, type PlacedCell, plainText } from '@jibao/document'
import { textRoom } from '../text-room.ts'
import { textWidth } from '../text-width.ts'
import { wordsOf } from '../words.ts'

/** What a cell asks of the width of its column, em of its type. */
export interface CellNeeds {
  /** Below it a figure or a mask is cut in two. */
  readonly least: number
  /** Below it a word is cut, or a unit parted from its figure. */
  readonly fair: number
  /** Below it a name takes more lines than a reader likes. */
  readonly ample: number
}

/** The figure that a cell begins with, its sign and % included; what follows may stand below it. */
const figure = /^[≥≤>=<＞＜＝]?[+\-−±]?[\d.,]+[%％‰]?/u

/** Em of a line of text that a column of each kind should hold, if its cells have as much. */
const lineOfText: Readonly<Record<ColumnRole, number>> = {
  ordinal: 1,
  label: 3,
  text: 3,
  quantity: 2,
  rate: 2,
  status: 2,
}

/** Of a word, a figure with its unit, and a line of a name: more is not asked for its sake. */
const longest = { word: 4, value: 6, name: 8 } as const

/** A line in a cell is drawn as wide as it finds room. */
const sparkline: CellNeeds = { least: 2, fair: 3, ample: 4 }

/** @param known of texts of the same column, as many names and figures stand in it again */
export const cellNeeds = (
  { cell, inHeader }: PlacedCell,
  role: ColumnRole,
  known: Map<string, CellNeeds>,
): CellNeeds => {
  const { children } = cell
  if (children.some(({ type }) => type === 'sparkline')) return sparkline
  const text = plainText(children).trim()
  if (children.some((child) => child.type === 'value' && child.mask !== undefined)) {
    const whole = textRoom(text)
    return { least: whole, fair: whole, ample: whole }
  }
  if (inHeader) return needsOf(text, role, inHeader)
  const found = known.get(text)
  if (found !== undefined) return found
  const needs = needsOf(text, role, inHeader)
  known.set(text, needs)
  return needs
}

const needsOf = (text: string, role: ColumnRole, inHeader: boolean): CellNeeds => {
  const whole = textRoom(text)
  const [found = ''] = inHeader ? [] : (figure.exec(text) ?? [])
  const least = Math.max(textRoom(found), Math.min(textWidth(text), lineOfText[role]))
  const isShortFigure = found !== '' && whole <= longest.value
  const fair = Math.max(
    least,
    isShortFigure ? whole : Math.min(widestWord(text, role), longest.word),
  )
  const isName = !inHeader && (role === 'label' || role === 'text')
  return { least, fair, ample: isName ? Math.max(fair, Math.min(whole, longest.name)) : fair }
}

const widestWord = (text: string, role: ColumnRole): number => {
  // A status is read at a glance.
  const words = role === 'status' ? [text] : wordsOf(text)
  return words.reduce((widest, word) => Math.max(widest, textRoom(word)), 0)
}
