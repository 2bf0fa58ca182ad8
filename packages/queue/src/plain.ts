import type { Diagnostic, Origin } from '@jibao/core'
import { nodeKinds } from '@jibao/document'
import type { Loss } from '@jibao/render'
import { z } from 'zod'
import { isHash } from './hash.ts'

/** What steers a terminal; a line may end and be indented. */
const steering = /(?![\t\n])\p{Cc}/gu

/** Words that somebody will read on a terminal: nothing in them steers it. */
export const words = z.string().refine((text) => text.search(steering) === -1)

export const hashSchema = z.string().refine(isHash)

const place = z.int().min(1).exactOptional()

const originSchema = z
  .strictObject({
    file: words,
    line: place,
    column: place,
    sheet: words.exactOptional(),
    cell: words.exactOptional(),
  })
  .readonly()

export const diagnosticSchema: z.ZodType<Diagnostic> = z.strictObject({
  code: words,
  severity: z.enum(['error', 'warning', 'info']),
  message: words,
  hint: words,
  origin: (originSchema as z.ZodType<Origin>).exactOptional(),
  /** May be one that no text should hold: it is looked for and not shown. */
  character: z.string().max(8).exactOptional(),
})

export const lossSchema: z.ZodType<Loss> = z.strictObject({
  node: z.enum(nodeKinds),
  as: words,
  why: words,
  origin: (originSchema as z.ZodType<Origin>).exactOptional(),
})

/** Of bytes that nobody vouches for; `undefined` when they are no JSON or not of this shape. */
export const parseJson = <T>(bytes: Uint8Array | string, schema: z.ZodType<T>): T | undefined => {
  try {
    const text = typeof bytes === 'string' ? bytes : new TextDecoder().decode(bytes)
    return schema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

/** Alike for data that hold the same in another order. */
export const canonicalJson = (data: unknown): Uint8Array =>
  new TextEncoder().encode(JSON.stringify(data, inOrder))

/** The same of what is told: words in it may quote anything, and are made fit to be read as `words` again. */
export const toldJson = (data: unknown): Uint8Array =>
  new TextEncoder().encode(
    JSON.stringify(data, (key, value: unknown) =>
      typeof value === 'string' && key !== 'character'
        ? value.replaceAll(steering, '\ufffd')
        : inOrder(key, value),
    ),
  )

const inOrder = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value
