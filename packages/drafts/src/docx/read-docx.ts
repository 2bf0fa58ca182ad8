import { type Outcome, succeed } from '@jibao/core'
import type { Draft } from '@jibao/data-model'
import { catchRefusal } from './catch-refusal.ts'
import { composeDraft } from './compose/compose-draft.ts'
import { openWord } from './package/open-word.ts'
import { readBody } from './story/read-body.ts'

/** Throws nothing for what a file says. */
export const readDocx = async (
  bytes: Uint8Array,
  { file }: { readonly file: string },
): Promise<Outcome<Draft>> =>
  catchRefusal(() => succeed(composeDraft(readBody(openWord(bytes, file)), file).draft))
