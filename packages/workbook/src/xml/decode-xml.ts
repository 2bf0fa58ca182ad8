import { startsWith } from '../bytes.ts'
import { Refusal } from '../refusal.ts'
import type { ArchiveFaults } from '../zip/archive-faults.ts'

/** UTF-8 unless it says UTF-16 by its mark or by how `<?` looks in it. */
const encodingOf = (bytes: Uint8Array): string => {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0x3c, 0x00])) return 'utf-16le'
  if (startsWith(bytes, [0xfe, 0xff]) || startsWith(bytes, [0x00, 0x3c])) return 'utf-16be'
  return 'utf-8'
}

/** A piece stays in the processor's cache: 70 MB of them take half the time of the whole at once. */
const pieceSize = 65_536

const decode = (bytes: Uint8Array, faults: ArchiveFaults): string => {
  try {
    const decoder = new TextDecoder(encodingOf(bytes), { fatal: true })
    let text = ''
    for (let at = 0; at < bytes.length; at += pieceSize)
      text += decoder.decode(bytes.subarray(at, at + pieceSize), { stream: true })
    return text + decoder.decode()
  } catch {
    throw new Refusal(faults.damaged('文字的编码不对'))
  }
}

/**
 * The text of an XML part. Office programs write no document type; with one come external files
 * and entities that multiply, so a part that has one is refused before any parser sees it.
 */
export const decodeXml = (bytes: Uint8Array, faults: ArchiveFaults): string => {
  const text = decode(bytes, faults)
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text))
    throw new Refusal(faults.suspicious('内部的 XML 声明了文档类型或实体'))
  return text
}
