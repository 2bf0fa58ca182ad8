import { viewOf } from '../bytes.ts'

/** One record of a workbook stream, with the records that continue it. */
export interface BiffRecord {
  readonly id: number
  /** Of its header, from the start of the stream. */
  readonly offset: number
  /** Its own data, then that of each CONTINUE record. */
  readonly blocks: readonly Uint8Array[]
  /** Its own data. */
  readonly data: DataView
}

/** The records that are read; the names are those of [MS-XLS]. */
export const recordId = {
  formula: 0x0006,
  eof: 0x000a,
  externSheet: 0x0017,
  lbl: 0x0018,
  date1904: 0x0022,
  filePass: 0x002f,
  font: 0x0031,
  continue: 0x003c,
  colInfo: 0x007d,
  boundSheet: 0x0085,
  mulRk: 0x00bd,
  xf: 0x00e0,
  mergeCells: 0x00e5,
  sst: 0x00fc,
  labelSst: 0x00fd,
  supBook: 0x01ae,
  number: 0x0203,
  label: 0x0204,
  boolErr: 0x0205,
  string: 0x0207,
  row: 0x0208,
  rk: 0x027e,
  format: 0x041e,
  bof: 0x0809,
} as const

/** Splits a stream from `offset` on; ends where a record would run past the end. */
export function* readRecords(stream: Uint8Array, offset = 0): Generator<BiffRecord> {
  const view = viewOf(stream)
  const sizeAt = (at: number): number => view.getUint16(at + 2, true)
  const fits = (at: number): boolean =>
    at + 4 <= stream.length && at + 4 + sizeAt(at) <= stream.length
  let at = offset
  while (fits(at)) {
    const start = at
    const blocks = [stream.subarray(at + 4, at + 4 + sizeAt(at))]
    at += 4 + sizeAt(at)
    while (fits(at) && view.getUint16(at, true) === recordId.continue) {
      blocks.push(stream.subarray(at + 4, at + 4 + sizeAt(at)))
      at += 4 + sizeAt(at)
    }
    const [data = new Uint8Array()] = blocks
    yield { id: view.getUint16(start, true), offset: start, blocks, data: viewOf(data) }
  }
}
