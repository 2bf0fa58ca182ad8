import type { Epoch } from '../cells/serial-date.ts'
import { BlockReader } from './block-reader.ts'
import { builtInFormats } from './built-in-formats.ts'
import { type BiffString, readString } from './read-string.ts'
import { type BiffRecord, recordId } from './records.ts'

type SheetType = 'worksheet' | 'macros' | 'chart' | 'other'

export interface BoundSheet {
  readonly name: string
  readonly isHidden: boolean
  readonly type: SheetType
  /** Where its records begin in the stream. */
  readonly offset: number
}

/** A defined name before its sheet is looked up. */
interface Label {
  readonly name: string
  /** Its formula, in tokens. */
  readonly tokens: Uint8Array
}

/** Sheets that a formula speaks of; first and last may differ. */
interface ExternSheet {
  readonly book: number
  readonly first: number
  readonly last: number
}

/** What the first part of a workbook stream says for all of its sheets. */
export interface Globals {
  readonly epoch: Epoch
  readonly isEncrypted: boolean
  readonly sheets: readonly BoundSheet[]
  readonly strings: readonly BiffString[]
  readonly labels: readonly Label[]
  readonly externSheets: readonly ExternSheet[]
  /** Places in the list of books of those that are this one. */
  readonly ownBooks: ReadonlySet<number>
  readonly hasForeignBooks: boolean
  readonly format: (cellFormat: number) => string | undefined
  readonly isStruckCell: (cellFormat: number) => boolean
  readonly isStruckFont: (font: number) => boolean
}

const sheetTypes: Readonly<Record<number, SheetType>> = {
  0: 'worksheet',
  1: 'macros',
  2: 'chart',
  6: 'macros',
}

const struckBit = 0x08
const builtInBit = 0x20
const ownBook = 0x0401
const addInBook = 0x3a01

const readBoundSheet = ({ data, blocks }: BiffRecord): BoundSheet => ({
  offset: data.getUint32(0, true),
  isHidden: (data.getUint8(4) & 3) !== 0,
  type: sheetTypes[data.getUint8(5)] ?? 'other',
  name: readString(new BlockReader(blocks, 6), 1).text,
})

const readStrings = ({ blocks, data }: BiffRecord): readonly BiffString[] => {
  const reader = new BlockReader(blocks, 8)
  const bytes = blocks.reduce((sum, block) => sum + block.length, 0)
  // A string takes three bytes at least, whatever count is claimed.
  const count = Math.min(data.getUint32(4, true), Math.floor(bytes / 3))
  return Array.from({ length: count }, () => readString(reader))
}

const readLabel = ({ data, blocks }: BiffRecord): readonly Label[] => {
  if ((data.getUint16(0, true) & builtInBit) !== 0) return []
  const reader = new BlockReader(blocks, 14)
  const isWide = (reader.byte() & 1) === 1
  const name = reader.characters(data.getUint8(3), isWide)
  const tokens = Uint8Array.from({ length: data.getUint16(4, true) }, () => reader.byte())
  return [{ name, tokens }]
}

const readExternSheets = ({ blocks }: BiffRecord): readonly ExternSheet[] => {
  const reader = new BlockReader(blocks)
  return Array.from({ length: reader.uint16() }, () => ({
    book: reader.uint16(),
    first: reader.uint16(),
    last: reader.uint16(),
  }))
}

/** Reads the records up to the end of the globals. */
export const readGlobals = (records: Iterable<BiffRecord>): Globals => {
  const fonts: boolean[] = []
  const spelled = new Map<number, string>()
  const cellFormats: { readonly font: number; readonly format: number }[] = []
  const sheets: BoundSheet[] = []
  const labels: Label[] = []
  const books: number[] = []
  let strings: readonly BiffString[] = []
  let externSheets: readonly ExternSheet[] = []
  let epoch: Epoch = 1900
  let isEncrypted = false

  const readers: Readonly<Record<number, (record: BiffRecord) => void>> = {
    [recordId.date1904]: ({ data }) => {
      epoch = data.getUint16(0, true) === 1 ? 1904 : 1900
    },
    [recordId.filePass]: () => {
      isEncrypted = true
    },
    [recordId.font]: ({ data }) => fonts.push((data.getUint16(2, true) & struckBit) !== 0),
    [recordId.format]: ({ data, blocks }) =>
      spelled.set(data.getUint16(0, true), readString(new BlockReader(blocks, 2)).text),
    [recordId.xf]: ({ data }) =>
      cellFormats.push({ font: data.getUint16(0, true), format: data.getUint16(2, true) }),
    [recordId.boundSheet]: (record) => sheets.push(readBoundSheet(record)),
    [recordId.lbl]: (record) => labels.push(...readLabel(record)),
    [recordId.supBook]: ({ data }) => books.push(data.getUint16(2, true)),
    [recordId.externSheet]: (record) => {
      externSheets = readExternSheets(record)
    },
    [recordId.sst]: (record) => {
      strings = readStrings(record)
    },
  }
  for (const record of records) {
    // What follows the password is not in clear.
    if (record.id === recordId.eof || isEncrypted) break
    readers[record.id]?.(record)
  }

  // Records skip font 4, so that the fifth font is number 5.
  const isStruckFont = (font: number): boolean => fonts[font < 4 ? font : font - 1] ?? false
  return {
    epoch,
    isEncrypted,
    sheets,
    strings,
    labels,
    externSheets,
    ownBooks: new Set(books.flatMap((book, index) => (book === ownBook ? [index] : []))),
    hasForeignBooks: books.some((book) => book !== ownBook && book !== addInBook),
    format: (cellFormat) => {
      const id = cellFormats[cellFormat]?.format
      return id === undefined ? undefined : (spelled.get(id) ?? builtInFormats[id])
    },
    isStruckCell: (cellFormat) => isStruckFont(cellFormats[cellFormat]?.font ?? 0),
    isStruckFont,
  }
}
