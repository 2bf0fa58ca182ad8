import type { Origin } from '@jibao/core'
import { encodingWrong, fileTooLarge } from '../diagnostics/index.ts'
import type { Reporter } from '../reporter.ts'

/** More than any bureau types by hand, little enough to read at once. */
const maximumBytes = 5_000_000

const lineFeed = 0x0a

/** UTF-8 only, with or without a byte order mark. */
export const decodeText = (
  bytes: Uint8Array,
  { file, report }: { readonly file: string; readonly report: Reporter },
): string | undefined => {
  if (bytes.length > maximumBytes) {
    report(fileTooLarge(bytes.length, maximumBytes, { file, line: 1, column: 1 }))
    return undefined
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    report(encodingWrong(firstBadLine(bytes, file)))
    return undefined
  }
}

/** A line feed is never part of a longer UTF-8 sequence, so lines can be decoded one by one. */
const firstBadLine = (bytes: Uint8Array, file: string): Origin => {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let start = 0
  for (let line = 1; ; line += 1) {
    const feed = bytes.indexOf(lineFeed, start)
    const end = feed === -1 ? bytes.length : feed
    try {
      decoder.decode(bytes.subarray(start, end))
    } catch {
      return { file, line, column: 1 }
    }
    if (feed === -1) return { file, line: 1, column: 1 }
    start = feed + 1
  }
}
