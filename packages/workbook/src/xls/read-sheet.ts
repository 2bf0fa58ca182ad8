import { viewOf } from '../bytes.ts'
import type { Span } from '../cells/expand-spans.ts'
import { makeCell } from '../cells/make-cell.ts'
import { makeSheet } from '../cells/make-sheet.ts'
import { readStoredNumber } from '../cells/read-stored-number.ts'
import type { Run } from '../cells/separate-struck.ts'
import type { Counter } from '../counter.ts'
import type { Cell, CellContent, CellRange, Sheet } from '../workbook.ts'
import { BlockReader } from './block-reader.ts'
import type { BoundSheet, Globals } from './read-globals.ts'
import { type BiffString, readString } from './read-string.ts'
import { type BiffRecord, recordId } from './records.ts'

const errorCodes: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
}

const errorContent = (code: number): CellContent => ({
  kind: 'error',
  code: errorCodes[code] ?? '#N/A',
})

const textContent = (text: string): CellContent => ({ kind: 'text', text })

/** A number in four bytes: a double without its lower half, or an integer; either in hundredths. */
const compactNumber = (bits: number): number => {
  const view = new DataView(new ArrayBuffer(8))
  view.setInt32(0, bits & ~3)
  const whole = (bits & 2) === 0 ? view.getFloat64(0) : bits >> 2
  return (bits & 1) === 0 ? whole : whole / 100
}

/** Reads the records of one sheet up to its end; `undefined` when they break off before it. */
export const readSheet = (
  records: Iterable<BiffRecord>,
  bound: BoundSheet,
  globals: Globals,
  counter: Counter,
): Sheet | undefined => {
  const cells: Cell[] = []
  const merges: CellRange[] = []
  const hiddenRows = new Map<number, Span>()
  const hiddenColumns: Span[] = []
  /** A formula whose text result comes in the next records. */
  let pending: ((text: string) => void) | undefined
  let depth = 0
  let isWhole = false

  const add = (
    data: DataView,
    column: number,
    cellFormat: number,
    found: {
      readonly content?: CellContent | undefined
      readonly runs?: readonly Run[] | undefined
      readonly formula?: string
    },
  ): void => {
    const cell = makeCell({
      row: data.getUint16(0, true) + 1,
      column: column + 1,
      isStruck: globals.isStruckCell(cellFormat),
      format: globals.format(cellFormat),
      ...found,
    })
    if (cell === undefined) return
    counter.countCell()
    cells.push(cell)
  }
  const columnOf = (data: DataView): number => data.getUint16(2, true)
  const formatOf = (data: DataView): number => data.getUint16(4, true)
  const numberContent = (stored: number, cellFormat: number): CellContent | undefined =>
    readStoredNumber(stored, globals.format(cellFormat), globals.epoch)

  const runsOf = (
    { text, changes }: BiffString,
    cellFormat: number,
  ): readonly Run[] | undefined => {
    if (changes.length === 0) return undefined
    const starts = [{ at: 0, isStruck: globals.isStruckCell(cellFormat) }].concat(
      changes.map(({ at, font }) => ({ at, isStruck: globals.isStruckFont(font) })),
    )
    return starts.map(({ at, isStruck }, index) => ({
      text: text.slice(at, starts[index + 1]?.at),
      isStruck,
    }))
  }
  const addText = (data: DataView, string: BiffString): void => {
    const runs = runsOf(string, formatOf(data))
    add(data, columnOf(data), formatOf(data), { content: textContent(string.text), runs })
  }
  /** The result stands in eight bytes: a double, unless the last two are set. */
  const addFormula = ({ data }: BiffRecord): void => {
    const addResult = (content: CellContent | undefined): void =>
      add(data, columnOf(data), formatOf(data), { content, formula: '' })
    if (data.getUint16(12, true) !== 0xffff) {
      addResult(numberContent(data.getFloat64(6, true), formatOf(data)))
      return
    }
    const value = data.getUint8(8)
    const kind = data.getUint8(6)
    if (kind === 0) pending = (text) => addResult(textContent(text))
    else if (kind === 1) addResult({ kind: 'boolean', value: value !== 0 })
    else if (kind === 2) addResult(errorContent(value))
    else addResult(textContent(''))
  }

  const readers: Readonly<Record<number, (record: BiffRecord) => void>> = {
    [recordId.labelSst]: ({ data }) => {
      const string = globals.strings[data.getUint32(6, true)]
      if (string !== undefined) addText(data, string)
    },
    [recordId.label]: ({ data, blocks }) => addText(data, readString(new BlockReader(blocks, 6))),
    [recordId.number]: ({ data }) =>
      add(data, columnOf(data), formatOf(data), {
        content: numberContent(data.getFloat64(6, true), formatOf(data)),
      }),
    [recordId.rk]: ({ data }) =>
      add(data, columnOf(data), formatOf(data), {
        content: numberContent(compactNumber(data.getInt32(6, true)), formatOf(data)),
      }),
    [recordId.mulRk]: ({ data }) => {
      for (let at = 4; at + 6 < data.byteLength; at += 6) {
        const cellFormat = data.getUint16(at, true)
        const content = numberContent(compactNumber(data.getInt32(at + 2, true)), cellFormat)
        add(data, columnOf(data) + (at - 4) / 6, cellFormat, { content })
      }
    },
    [recordId.boolErr]: ({ data }) => {
      const value = data.getUint8(6)
      const content: CellContent =
        data.getUint8(7) === 1 ? errorContent(value) : { kind: 'boolean', value: value !== 0 }
      add(data, columnOf(data), formatOf(data), { content })
    },
    [recordId.formula]: addFormula,
    [recordId.string]: ({ blocks }) => {
      pending?.(readString(new BlockReader(blocks)).text)
      pending = undefined
    },
    [recordId.mergeCells]: ({ blocks }) => {
      const list = viewOf(blocks[0] ?? new Uint8Array())
      for (let at = 2; at + 8 <= list.byteLength; at += 8) {
        const [top, bottom, left, right] = [0, 2, 4, 6].map((i) => list.getUint16(at + i, true) + 1)
        if (top === undefined || bottom === undefined || left === undefined || right === undefined)
          continue
        counter.countMerge()
        merges.push({ top, left, bottom, right })
      }
    },
    [recordId.row]: ({ data }) => {
      if ((data.getUint8(12) & 0x20) !== 0)
        hiddenRows.set(data.getUint16(0, true), { first: data.getUint16(0, true) + 1, count: 1 })
    },
    [recordId.colInfo]: ({ data }) => {
      const first = data.getUint16(0, true)
      if ((data.getUint8(8) & 1) === 0 && data.getUint16(4, true) > 0) return
      hiddenColumns.push({ first: first + 1, count: data.getUint16(2, true) - first + 1 })
    },
  }
  // Charts on the sheet have records of their own between a beginning and an end.
  for (const record of records) {
    if (record.id === recordId.bof) depth++
    else if (record.id === recordId.eof) depth--
    else if (depth === 1) readers[record.id]?.(record)
    if (depth > 0) continue
    isWhole = record.id === recordId.eof
    break
  }
  if (!isWhole) return undefined
  const { name, isHidden } = bound
  return makeSheet({
    name,
    isHidden,
    cells,
    merges,
    hiddenRows: [...hiddenRows.values()],
    hiddenColumns,
  })
}
