import type { Words } from '../story/holder.ts'

/**
 * Where the character at `offset` of some words stands in the document part as XML writes it. `undefined` where it is
 * written in a way that must not be cut: with CDATA or comments.
 */
export type RawOffsets = (words: Words, offset: number) => number | undefined

/** Raw place by UTF-16 unit, the end included; `plain` where both count alike. */
type Scale = Uint32Array | 'plain' | 'uncut'

/** UTF-16 units of what is written so. */
const unitsOf = (written: string): number => {
  if (!written.startsWith('&#')) return 1
  const code = /^&#x/i.test(written)
    ? Number.parseInt(written.slice(3), 16)
    : Number.parseInt(written.slice(2), 10)
  return code > 0xffff ? 2 : 1
}

const scaleOf = (raw: string): Scale => {
  if (raw.includes('<')) return 'uncut'
  if (!/[&\r]/.test(raw)) return 'plain'
  const scale = new Uint32Array(raw.length + 1)
  let units = 0
  for (const { index, 0: written } of raw.matchAll(/&[^;]*;|\r\n|[\s\S]/g))
    for (let unit = 0; unit < unitsOf(written); unit += 1) scale[units++] = index
  return scale.fill(raw.length, units)
}

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff

/** Many remarks may be on the same words: those are measured once. */
export const startRawOffsets = (xml: string): RawOffsets => {
  const scales = new Map<Words, Scale>()
  return (words, offset) => {
    const { open, close } = words
    const scale = scales.get(words) ?? scaleOf(xml.slice(open, close))
    scales.set(words, scale)
    if (scale === 'uncut') return undefined
    const raw = scale === 'plain' ? offset : (scale[offset] ?? close - open)
    const at = Math.min(open + raw, close)
    return isLowSurrogate(xml.charCodeAt(at)) ? at - 1 : at
  }
}
