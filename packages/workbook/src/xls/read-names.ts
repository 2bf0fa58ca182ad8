import { viewOf } from '../bytes.ts'
import type { CellRange, DefinedName } from '../workbook.ts'
import type { Globals } from './read-globals.ts'

/** References to another sheet come in three classes each; a name for a stretch is one token. */
const cellTokens: readonly number[] = [0x3a, 0x5a, 0x7a]
const areaTokens: readonly number[] = [0x3b, 0x5b, 0x7b]
/** The upper bits of a column say whether it is relative. */
const columnBits = 0x3fff

const readRange = (tokens: Uint8Array): CellRange | undefined => {
  const view = viewOf(tokens)
  const at = (index: number): number => view.getUint16(3 + index * 2, true)
  const [token = 0] = tokens
  if (cellTokens.includes(token) && tokens.length === 7) {
    const [row, column] = [at(0) + 1, (at(1) & columnBits) + 1]
    return { top: row, left: column, bottom: row, right: column }
  }
  if (!areaTokens.includes(token) || tokens.length !== 11) return undefined
  return {
    top: at(0) + 1,
    bottom: at(1) + 1,
    left: (at(2) & columnBits) + 1,
    right: (at(3) & columnBits) + 1,
  }
}

/** Defined names that stand for one stretch of one sheet of this workbook. */
export const readNames = (globals: Globals): readonly DefinedName[] =>
  globals.labels.flatMap(({ name, tokens }) => {
    const range = readRange(tokens)
    if (range === undefined) return []
    const extern = globals.externSheets[viewOf(tokens).getUint16(1, true)]
    const sheet =
      extern !== undefined && extern.first === extern.last && globals.ownBooks.has(extern.book)
        ? globals.sheets[extern.first]
        : undefined
    return sheet === undefined ? [] : [{ name, sheet: sheet.name, range }]
  })
