import type { FontBook } from '@jibao/core'
import type { OutputTask } from '../make-outputs.ts'
import type { TracedOutput } from '../trace/trace-schema.ts'
import type { RebuildReason } from './built-document.ts'
import type { Prepared } from './ingredients-of.ts'

/** Whether a document has to be made again. */
export interface Verdict {
  /** Empty when it has not. */
  readonly reasons: readonly RebuildReason[]
  /** What it would be made of, and what it would say; absent where nobody asks that. */
  readonly prepared?: Prepared
  /** The file that is kept; absent where there is none, though nothing has changed. */
  readonly kept?: TracedOutput
}

/** What earlier builds made; asked before anything is made. */
export interface Shelf {
  /** One verdict for each task. */
  look(tasks: readonly OutputTask[], book: FontBook): Promise<readonly Verdict[]>
}

/** For what is made each time it is asked for: letters. */
export const emptyShelf: Shelf = {
  look: async (tasks) => tasks.map(() => ({ reasons: [] })),
}
