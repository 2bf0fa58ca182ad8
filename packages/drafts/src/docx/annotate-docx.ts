import { type Outcome, succeed } from '@jibao/core'
import type { Span } from '@jibao/data-model'
import { declarationIn, dialectOf, rootOf } from './annotate/dialect.ts'
import { findRange } from './annotate/find-range.ts'
import { startRawOffsets } from './annotate/raw-offsets.ts'
import { spliceMarks } from './annotate/splice-marks.ts'
import { firstFreeId, writeComments } from './annotate/write-comments.ts'
import { catchRefusal } from './catch-refusal.ts'
import { composeDraft } from './compose/compose-draft.ts'
import { wordWithoutWords } from './diagnostics.ts'
import { openWord } from './package/open-word.ts'
import { repack } from './package/repack.ts'
import { readBody } from './story/read-body.ts'

/** A Word comment on a stretch of the text that `readDocx` gives. */
export interface Remark extends Span {
  /** Paragraphs of the comment. */
  readonly text: readonly string[]
}

/**
 * A copy of a Word file with a comment at each place; everything else stays as it is. What Word lets nobody comment
 * on is commented where it hangs: a note at its reference, a text box or a formula as a whole.
 */
export const annotateDocx = async (
  bytes: Uint8Array,
  remarks: readonly Remark[],
  { file }: { readonly file: string },
): Promise<Outcome<Uint8Array>> =>
  catchRefusal(async () => {
    const word = openWord(bytes, file)
    const { anchors } = composeDraft(readBody(word), file)
    const { document, documentPart, archive } = word
    const cut = { xml: document, rawOffset: startRawOffsets(document) }
    const firstId = firstFreeId(word)
    const comments = remarks.flatMap((remark, index) => {
      const range = findRange(cut, anchors, remark)
      return range === undefined ? [] : [{ id: firstId + index, range, text: remark.text }]
    })
    if (comments.length < remarks.length) return succeed(bytes, [wordWithoutWords(file)])
    if (comments.length === 0) return succeed(bytes)
    const root = rootOf(document, file)
    const dialect = dialectOf(document, root)
    const changed = new Map(writeComments(word, comments, dialect))
    const declaration = declarationIn(document, root, dialect)
    changed.set(documentPart, spliceMarks(document, comments, declaration))
    return succeed(await repack(archive, changed))
  })
