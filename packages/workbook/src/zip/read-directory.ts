import { viewOf } from '../bytes.ts'

export interface ZipEntry {
  readonly name: string
  readonly flags: number
  readonly method: number
  readonly crc: number
  readonly packedBytes: number
  readonly bytes: number
  /** Of its local header. */
  readonly offset: number
}

export interface ZipDirectory {
  readonly entries: readonly ZipEntry[]
  /** Where the directory begins, and so where the entries must have ended. */
  readonly offset: number
  /** What the end record says; a different count means that there is more than one truth. */
  readonly declaredEntries: number
}

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const endBytes = 22
/** The end record may be followed by a comment of up to 65,535 bytes. */
const endWindow = endBytes + 0xffff

const findEnd = (view: DataView): number | undefined => {
  const first = Math.max(0, view.byteLength - endWindow)
  for (let offset = view.byteLength - endBytes; offset >= first; offset--)
    if (view.getUint32(offset, true) === endSignature) return offset
  return undefined
}

/**
 * The directory at the end of an archive, and nothing unpacked; `undefined` when it is missing or
 * broken off. ZIP64 is not followed: its sizes read as 4 GB here, which is beyond every limit.
 */
export const readDirectory = (bytes: Uint8Array): ZipDirectory | undefined => {
  const view = viewOf(bytes)
  const end = findEnd(view)
  if (end === undefined) return undefined
  const declaredEntries = view.getUint16(end + 10, true)
  const offset = view.getUint32(end + 16, true)
  const entries: ZipEntry[] = []
  let at = offset
  while (at + 46 <= end && view.getUint32(at, true) === entrySignature) {
    const nameEnd = at + 46 + view.getUint16(at + 28, true)
    if (nameEnd > end) return undefined
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedBytes: view.getUint32(at + 20, true),
      bytes: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries.length === 0 ? undefined : { entries, offset, declaredEntries }
}
