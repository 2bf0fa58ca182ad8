import { type Inline, printValue } from '@jibao/document'
import { normalisePieces, type Piece } from './normalise-pieces.ts'
import { mapSame, replaceFields } from './unchanged.ts'

/** The marks of one block's inlines; each mark sees its neighbours in other inlines. */
export const normaliseInlines = (inlines: readonly Inline[]): readonly Inline[] => {
  const texts = normalisePieces(piecesOf(inlines)).values()
  return fill(inlines, texts)
}

const piecesOf = (inlines: readonly Inline[]): readonly Piece[] =>
  inlines.flatMap((inline) => {
    if (inline.type === 'text') return [{ text: inline.value, isFixed: false }]
    if (inline.type === 'value') return [{ text: printValue(inline), isFixed: true }]
    if (inline.type === 'sparkline') return []
    return piecesOf(inline.children)
  })

/** Takes one text for each leaf, in the order of `piecesOf`. */
const fill = (inlines: readonly Inline[], texts: Iterator<string>): readonly Inline[] =>
  mapSame(inlines, (inline): Inline => {
    if (inline.type === 'strong' || inline.type === 'link') {
      return replaceFields(inline, { children: fill(inline.children, texts) })
    }
    if (inline.type === 'sparkline') return inline
    const { value = '' } = texts.next() as IteratorResult<string, undefined>
    return inline.type === 'text' ? replaceFields(inline, { value }) : inline
  })
