import { type NarrativeNames, type NarrativeToken, readBraced } from '@jibao/data-model'
import type { FaultReporter, ManuscriptFault } from './fault.ts'
import type { Stretch } from './stretch.ts'

/** A piece of a manuscript's prose; a reference's offset is its place in the whole manuscript. */
export type Piece = { readonly kind: 'strong'; readonly text: string } | NarrativeToken

const signs =
  /\\(?<escaped>[!-/:-@[-`{-~])|(?<line>[ \t\u3000]*\n[ \t\u3000]*)|(?<strong>\*\*)|(?<emphasis>\*[^*\n]+\*|\*)|(?<code>`[^`\n]*`|`)|(?<doubled>\{\{.*?\}\}|\{\{|\}\})|(?<braced>\{[^{}\n]*\}|[{}｛｝])|(?<image>!\[[^\]\n]*\]\()|(?<link>\[[^\]\n]*\]\()|(?<html><!--|<\/?[A-Za-z][^<>\n]*>)/g

const foreignSigns = {
  emphasis: 'emphasis',
  code: 'code',
  doubled: 'doubled-brace',
  image: 'image',
  link: 'link',
  html: 'html',
} as const satisfies Record<string, ManuscriptFault>

const isForeign = (name: string): name is keyof typeof foreignSigns =>
  Object.hasOwn(foreignSigns, name)

/** Reads one stretch of prose: `**strong**`, references, `\*` escapes, and text as typed. */
export const parseInlines = (
  source: string,
  { start, end }: Stretch,
  names: NarrativeNames,
  fault: FaultReporter,
): readonly Piece[] => {
  const text = source.slice(start, end)
  const pieces: Piece[] = []
  let from = 0
  let strongFrom: number | undefined
  const literal = (added: string): void => {
    const kind = strongFrom === undefined ? 'text' : 'strong'
    const last = pieces.at(-1)
    if (added === '') return
    if (last?.kind === kind) pieces[pieces.length - 1] = { kind, text: last.text + added }
    else pieces.push({ kind, text: added })
  }
  for (const match of text.matchAll(signs)) {
    const [sign] = match
    const offset = start + match.index
    literal(text.slice(from, match.index))
    from = match.index + sign.length
    const [name = '', found = ''] =
      Object.entries(match.groups ?? {}).find(([, group]) => group !== undefined) ?? []
    if (name === 'escaped') literal(found)
    else if (name === 'line') literal(spaceFor(text.charAt(match.index - 1), text.charAt(from)))
    else if (name === 'strong') {
      if (strongFrom !== undefined && from - 4 === strongFrom) fault('strong', offset - 2)
      strongFrom = strongFrom === undefined ? match.index : undefined
    } else if (isForeign(name)) fault(foreignSigns[name], offset)
    else {
      if (strongFrom !== undefined) fault('strong-reference', offset)
      if (/^\{\s*[表图]\s*[:：]/.test(sign)) fault('inline-block', offset)
      else pieces.push(readBraced(sign, offset, names))
    }
  }
  literal(text.slice(from))
  if (strongFrom !== undefined) fault('strong', start + strongFrom)
  return pieces
}

/** A full line is no space in Chinese, but one between two words of Latin script. */
const spaceFor = (before: string, after: string): string =>
  /[\p{Script=Latin}\d.,;:!?)]/u.test(before) && /[\p{Script=Latin}\d(]/u.test(after) ? ' ' : ''
