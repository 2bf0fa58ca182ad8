import type { RenderContext } from '@jibao/render'
import { sha256 } from '../trace/inputs-of.ts'
import type { ReadFile } from './rendering.ts'

type Read = RenderContext['read']

/** Reads as before, and knows what was read: a document is made of these files too. */
export const recordReads = (
  read: Read,
): { readonly read: Read; readonly reads: () => readonly ReadFile[] } => {
  const known = new Map<string, ReadFile>()
  return {
    read: async (path) => {
      const bytes = await read(path)
      known.set(path, { path, ...(bytes === undefined ? {} : { sha256: sha256(bytes) }) })
      return bytes
    },
    reads: () => [...known.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1)),
  }
}
