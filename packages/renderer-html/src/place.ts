import type { ChartPen } from '@jibao/charts'
import type { Language, SectionNode } from '@jibao/document'
import type { RenderContext } from '@jibao/render'
import type { Furniture } from '@jibao/typography'
import type { IdBook } from './id-book.ts'
import type { HeadingRank, Outline } from './outline.ts'
import type { PageWords } from './words.ts'

/** What a block needs to know of the page that it stands on. */
export interface Place {
  readonly language: Language
  readonly furniture: Furniture
  readonly words: PageWords
  readonly outline: Outline
  readonly ids: IdBook
  /** Of the report's title. */
  readonly top: HeadingRank
  /** What a table without a caption is called. */
  readonly tableName: string
  /** How the page stands on paper. */
  readonly orientation: SectionNode['orientation']
  /** Whether the report is a letter, whose 版记 names no printer (GB/T 9704-2012 10.1). */
  readonly isLetter: boolean
  /** Whether figures tell where they come from. */
  readonly showsOrigins: boolean
  /** Whether drawings stand in the page or are pictures of their own, as editors take them. */
  readonly drawings: 'inline' | 'picture'
  /** There when the report has a chart. */
  readonly pen: ChartPen | undefined
  readonly context: Pick<RenderContext, 'lose'>
}
