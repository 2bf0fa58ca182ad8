import { fail, type Outcome, succeed } from '@jibao/core'
import { traceDamaged } from './diagnostics.ts'
import { type Trace, type TracedDocument, traceSchema } from './trace-schema.ts'

/** One document a line, so that the difference of two traces can be read. */
export const writeTrace = (documents: readonly TracedDocument[]): string => {
  const lines = documents.map((one) => JSON.stringify(one))
  return `{"trace":"jibao","version":1,"documents":[\n${lines.join(',\n')}\n]}\n`
}

/** @param file name to show in diagnostics */
export const readTraceText = (text: string, file: string): Outcome<readonly TracedDocument[]> => {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return fail(traceDamaged(file))
  }
  if (!traceSchema.safeParse(data).success) return fail(traceDamaged(file))
  // As it is written, since zod puts keys in another order, and what is unchanged is to stay so.
  return succeed((data as Trace).documents)
}
