import type { DeflatedPart } from '@jibao/render'
import { compressText } from './compress-text.ts'

/** What files were given last, by what it says. */
const compressed = new Map<string, DeflatedPart>()

/** Enough for the parts of reports of a few kinds, in either script. */
const most = 64

/**
 * A part that says the same in file after file, compressed once: styles, settings and what else a report has little
 * say in are more work for zlib than the report itself.
 */
export const recurringPart = (text: string): DeflatedPart => {
  const known = compressed.get(text)
  if (known !== undefined) return known
  if (compressed.size === most) compressed.clear()
  const part = compressText(text, 'well')
  compressed.set(text, part)
  return part
}
