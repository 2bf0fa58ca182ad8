import type { Anchor } from '../compose/anchor.ts'
import type { Holder, RunPlace, Words } from '../story/holder.ts'
import type { RawOffsets } from './raw-offsets.ts'

/** A place of the document part where marks go in: between `before` and `after`, which end and begin a run anew. */
export interface Spot {
  readonly at: number
  readonly before: string
  readonly after: string
  /** Where the part of the words before a cut must say that it keeps its last space. */
  readonly keepSpaceAt?: number
}

/** The document part, and where its words' characters stand in it. */
export interface Cut {
  readonly xml: string
  readonly rawOffset: RawOffsets
}

const between = (at: number): Spot => ({ at, before: '', after: '' })

const cutRun = (run: RunPlace, at: number): Spot => {
  if (at <= run.contentStart) return between(run.start)
  if (at >= run.contentEnd) return between(run.end)
  return { at, before: `</${run.tag}>`, after: run.head }
}

const cutWords = (xml: string, words: Words, at: number): Spot => {
  const { run, tag, start, open } = words
  const isKept = /\sxml:space\s*=\s*["']preserve/.test(xml.slice(start, open))
  const isBesideSpace = /\s/.test(xml.slice(at - 1, at + 1))
  const keep = isKept || isBesideSpace ? ' xml:space="preserve"' : ''
  return {
    at,
    before: `</${tag}></${run.tag}>`,
    after: `${run.head}<${tag}${keep}>`,
    ...(isBesideSpace && !isKept ? { keepSpaceAt: open - 1 } : {}),
  }
}

type Side = 'start' | 'end'

const spotOf = ({ xml, rawOffset }: Cut, holder: Holder, side: Side, offset: number): Spot => {
  if (holder.kind === 'whole')
    return holder.run === undefined ? between(holder[side]) : cutRun(holder.run, holder[side])
  const { run, open, close } = holder
  const at = rawOffset(holder, offset)
  if (at === undefined) return cutRun(run, holder[side])
  if (at <= open) return cutRun(run, holder.start)
  return at >= close ? cutRun(run, holder.end) : cutWords(xml, holder, at)
}

/** Where the words from `offset` of the draft on begin. */
export const startSpot = (cut: Cut, { holder, start, from }: Anchor, offset: number): Spot =>
  spotOf(cut, holder, 'start', from + Math.max(0, offset - start))

/** Where the words before `offset` of the draft end. */
export const endSpot = (cut: Cut, { holder, start, end, from }: Anchor, offset: number): Spot =>
  spotOf(cut, holder, 'end', from + Math.max(0, Math.min(end, offset) - start))
