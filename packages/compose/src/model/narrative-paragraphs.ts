import type { Narrative } from '@jibao/data-model'
import type { Inline } from '@jibao/document'
import type { FigureSource } from './figure-source.ts'
import { narrativeInlines } from './narrative-inlines.ts'

/** What a bureau wrote about a goal or its programme, paragraph by paragraph. */
export const narrativeParagraphs = (
  narrative: Narrative | undefined,
  source: FigureSource,
): readonly (readonly Inline[])[] =>
  (narrative?.paragraphs ?? []).map((parts) => narrativeInlines(parts, source))
