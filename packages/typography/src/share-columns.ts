import { type ColumnRole, plainText, type TableNode, tableGrid } from '@jibao/document'
import { styles } from './styles.ts'
import { textWidth } from './text-width.ts'

/** Em of a digit, point or sign in the widest face in use; a percent sign is nearly as wide as a character. */
const latinWidth = 0.6
const wide = /[%％‰]/u

/** The figure that a cell begins with, its sign and % included; what follows may stand below it. */
const figure = /^[≥≤>=<＞＜＝]?[+\-−±]?[\d.,]+[%％‰]?/u

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0)

/** Em of a line of text that a column of each kind should hold, if its cells have as much. */
const lineOfText: Readonly<Record<ColumnRole, number>> = {
  ordinal: 1,
  label: 3,
  text: 3,
  quantity: 2,
  rate: 2,
  status: 2,
}

/** Em that a cell asks for: its figure whole, or a few characters a line. */
const leastWidth = (text: string, role: ColumnRole): number => {
  const [found = ''] = figure.exec(text.trim()) ?? []
  const widths = Array.from(found, (character) =>
    textWidth(character) === 1 || wide.test(character) ? 1 : latinWidth,
  )
  return Math.max(sumOf(widths), Math.min(textWidth(text), lineOfText[role]))
}

/**
 * Widths of a table's columns in points, by weight; a column too narrow for its figures takes from
 * those that have more than they need. They add up to `width` exactly.
 * @param padding beside the text of a cell, both sides together, points
 */
export const shareColumns = (
  node: TableNode,
  width: number,
  padding: number,
): readonly number[] => {
  const { size } = styles.tableText
  const grid = tableGrid(node)
  const character = size + padding
  const least = node.columns.map(({ role }, column) =>
    grid.cells
      .filter((placed) => placed.column === column && placed.colSpan === 1)
      .reduce(
        (most, { cell }) =>
          Math.max(most, leastWidth(plainText(cell.children), role) * size + padding),
        character,
      ),
  )
  const weights = node.columns.map(({ weight }) => weight)
  return share(weights, affordable(least, character, width), width)
}

/** Where figures do not all fit, each column keeps a character and gets its part of what is left. */
const affordable = (
  least: readonly number[],
  character: number,
  whole: number,
): readonly number[] => {
  const characters = character * least.length
  if (characters >= whole) return least.map(() => whole / least.length)
  const needed = sumOf(least)
  if (needed <= whole) return least
  const part = (whole - characters) / (needed - characters)
  return least.map((one) => character + (one - character) * part)
}

/** Parts of a whole by weight, none below its least; the whole suffices for all. */
const share = (
  weights: readonly number[],
  least: readonly number[],
  whole: number,
): readonly number[] => {
  const isFixed = weights.map(() => false)
  for (;;) {
    const rest = whole - sumOf(least.filter((_, index) => isFixed[index]))
    const total = sumOf(weights.filter((_, index) => isFixed[index] !== true))
    const parts = weights.map((weight, index) =>
      isFixed[index] ? (least[index] ?? 0) : (weight / total) * rest,
    )
    const short = parts.findIndex((part, index) => !isFixed[index] && part < (least[index] ?? 0))
    if (short < 0 || isFixed.filter((fixed) => !fixed).length === 1) return parts
    isFixed[short] = true
  }
}
