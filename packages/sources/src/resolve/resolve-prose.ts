import type { Origin } from '@jibao/core'
import {
  type Narrative,
  type NarrativePart,
  type NarrativeToken,
  type Period,
  parseNarrative,
} from '@jibao/data-model'
import { referenceSyntax } from '../diagnostics/index.ts'
import type { LocatedText } from '../yaml/located.ts'
import { paragraphsOf } from '../yaml/paragraphs-of.ts'
import { placeReferences } from './place-references.ts'
import { type ProseContext, resolveReference } from './resolve-reference.ts'

/** The paragraphs of a bureau's prose, its references resolved. */
export const resolveProse = (
  located: LocatedText,
  period: Period,
  context: ProseContext,
): Narrative['paragraphs'] => {
  const paragraphs = paragraphsOf(located.text).map((text) => parseNarrative(text, context))
  const places = placeReferences(paragraphs.flat(), located, context)
  return paragraphs.map((tokens) =>
    tokens.flatMap((token) =>
      resolveToken(token, places.get(token) ?? located.origin, period, context),
    ),
  )
}

/** What a token becomes; nothing when there is a fault in it, which is reported. */
export const resolveToken = (
  token: NarrativeToken,
  origin: Origin,
  period: Period,
  context: ProseContext,
): readonly NarrativePart[] => {
  if (token.kind === 'text') return [token]
  if (token.kind === 'refused') {
    context.report(referenceSyntax(token, origin))
    return []
  }
  const part = resolveReference(token, origin, period, context)
  return part === undefined ? [] : [part]
}
