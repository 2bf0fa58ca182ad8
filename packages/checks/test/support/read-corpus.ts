import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A statement as a report makes it. */
export interface Statement {
  readonly text: string
  /** The class of fault that its pair is about; `trap` for one that only looks faulty. */
  readonly kind: string
  /** The words that are wrong, as a span of the text; absent when it holds. */
  readonly fault?: { readonly start: number; readonly end: number }
}

const linesOf = (name: string): readonly string[] =>
  readFileSync(fileURLToPath(new URL(`../corpus/${name}`, import.meta.url)), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('# '))

const paragraphs = (text: string): string => text.replaceAll('¶', '\n')

const pair = /【(?<right>[^【】|]*)\|(?<wrong>[^【】|]*)】/

/** Both of a minimal pair; what is the same in both may stand before, within and behind 【…】. */
const statementsOf = (line: string, kind: string): readonly Statement[] => {
  const { index = 0, groups } = pair.exec(line) ?? {}
  const { right = '', wrong = '' } = groups ?? {}
  const with_ = (words: string): string =>
    paragraphs(
      line.replace(/【([^【】|]*)(?:\|[^【】|]*)?】/g, (all, own) =>
        all.includes('|') ? words : own,
      ),
    )
  return [
    { text: with_(right), kind },
    { text: with_(wrong), kind, fault: { start: index, end: index + wrong.length } },
  ]
}

/** `own` was at hand while checks were written; nobody has tuned a check on `held-out`. */
export type CorpusName = 'own' | 'held-out'

const files = {
  own: { pairs: ['pairs.txt', 'wider-pairs.txt'], traps: ['traps.txt', 'wider-traps.txt'] },
  'held-out': { pairs: ['held-out-pairs.txt'], traps: ['held-out-traps.txt'] },
} as const satisfies Record<CorpusName, unknown>

/** Every pair, and the traps. */
export const readCorpus = (name: CorpusName = 'own'): readonly Statement[] => {
  let kind = ''
  const pairs = files[name].pairs.flatMap(linesOf).flatMap((line) => {
    if (!line.startsWith('## ')) return statementsOf(line, kind)
    kind = line.slice(3)
    return []
  })
  const traps = files[name].traps.flatMap(linesOf).map((line) => ({
    text: paragraphs(line),
    kind: 'trap',
  }))
  return [...pairs, ...traps]
}
