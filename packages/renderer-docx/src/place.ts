import type { ChartNode, HeadingNode, Report, SparklineNode, TableNode } from '@jibao/document'
import type { RenderContext } from '@jibao/render'
import { type Furniture, furnitureOf, numberHeadings } from '@jibao/typography'
import { letterheadOfLetter } from './blocks/letter.ts'
import type { DocumentIds } from './document-ids.ts'
import { flatBlocks } from './flat-blocks.ts'
import type { TextArea } from './page-layout.ts'
import type { PrintedBlock } from './page-runs.ts'
import type { PageEstimate } from './pagination/estimate-pages.ts'

/** What is known of the whole report before its parts are written. */
export interface Outline {
  /** Headings in order, each with the number that Word will print. */
  readonly headings: ReadonlyMap<HeadingNode, string>
  /** Which table of the report each is, counted from 0. */
  readonly tables: ReadonlyMap<TableNode, number>
  readonly isLetter: boolean
  /** Words of ours, in the report's characters. */
  readonly furniture: Furniture
}

export const outlineOf = (report: Report): Outline => {
  // A table without rows is not written.
  const tables = flatBlocks(report).filter(
    (block) => block.type === 'table' && block.header.length + block.rows.length > 0,
  ) as readonly TableNode[]
  return {
    headings: numberHeadings(report),
    tables: new Map(tables.map((table, index) => [table, index])),
    isLetter: letterheadOfLetter(report) !== undefined,
    furniture: furnitureOf(report.metadata.language),
  }
}

/** Where a block stands, and what it may use there. */
export interface Place extends Outline {
  readonly context: RenderContext
  readonly ids: DocumentIds
  readonly layout: TextArea
  /** The block before and the one after on the same pages. */
  readonly previous: PrintedBlock | undefined
  readonly next: PrintedBlock | undefined
  /** Where the pages end, once that is known. */
  readonly pages: PageEstimate | undefined
  /** Pictures that have been drawn. */
  readonly pictures: Map<ChartNode | SparklineNode, Promise<Uint8Array>>
}
