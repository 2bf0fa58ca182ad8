import type { FontBook } from '@jibao/core'
import type { Report } from '@jibao/document'
import type { RenderContext } from '../renderer.ts'
import type { Specimen } from './corpus/specimen.ts'

/** What the kit is given along with a renderer. */
export interface KitOptions {
  /** `defaultFontBook()` of `@jibao/fonts`; for a renderer that asks for no faces `{ chain: () => [], choices: [] }`. */
  readonly fonts: FontBook
  /** Files that the renderer's options name; none when absent. */
  readonly read?: RenderContext['read']
  /**
   * Opens the output in a program that neither writes it nor is what `readBack` reads with: throws when
   * it does not open. The texts that it reads are held against the report as those of `readBack` are;
   * `undefined` where the program gives none, or the hook holds them against the report itself.
   */
  readonly open: (bytes: Uint8Array, report: Report) => Promise<readonly string[] | undefined>
  readonly memory?: Partial<MemoryLimit>
  /** Milliseconds that one document may take; two minutes when absent. */
  readonly patience?: number
  /** Further documents to try. */
  readonly documents?: readonly Specimen[]
  /** Of the random documents; always the same ones unless given. */
  readonly seed?: number
}

/** What a rendering may hold at a time, above what was held before it. */
export interface MemoryLimit {
  /** Times the size of the report, as JSON, and of the output together. */
  readonly multiple: number
  /** Beside that, in bytes: engines and faces have a size of their own. */
  readonly floor: number
}

/**
 * Enough for one pass over the tree and a library that builds the file in memory; ten copies of the tree
 * are too many. Held at most, of the table of 2,000 rows (10 copies: 30 MB): by a text or page 1 MB, by
 * xlsx 18 MB, docx 39 MB, ofd 46 MB, pdf 78 MB. Who needs more says how much, as these four do.
 */
export const usualMemory: MemoryLimit = { multiple: 12, floor: 12 * 1024 * 1024 }
