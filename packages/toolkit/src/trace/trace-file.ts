import { type Outcome, succeed, type World } from '@jibao/core'
import type { TracedDocument } from './trace-schema.ts'
import { readTraceText } from './trace-text.ts'

/** Beside the outputs, and not inside them: a document for the public carries nothing hidden. */
export const traceName = 'report.trace.json'

/** What the builds of a folder recorded; `undefined` as value of success where there is no trace. */
export const readTrace = async (
  out: string,
  world: Pick<World, 'read'>,
): Promise<Outcome<readonly TracedDocument[] | 'none'>> => {
  const bytes = await world.read(`${out}/${traceName}`)
  if (bytes === undefined) return succeed('none')
  return readTraceText(new TextDecoder().decode(bytes), traceName)
}
