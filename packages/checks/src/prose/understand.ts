import type { Draft } from '@jibao/data-model'
import { plainText } from './plain/plain-text.ts'
import { readPassages } from './read-passages.ts'
import type { Reading } from './reading.ts'

/** Reads a draft as prose. Linear in its length, whatever it says. */
export const understand = (draft: Draft): Reading => {
  const plain = plainText(draft.text)
  return { draft, plain, ...readPassages(draft, plain) }
}
