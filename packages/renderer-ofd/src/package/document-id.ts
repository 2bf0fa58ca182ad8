import { createHash } from 'node:crypto'
import type { PartContent } from './zip-parts.ts'

/** Of what the document holds: equal documents have one id, others another. 32 hexadecimal digits. */
export const documentId = (parts: ReadonlyMap<string, PartContent>): string => {
  const hash = createHash('sha256')
  for (const [path, content] of parts) hash.update(`${path}\n${content.length}\n`).update(content)
  return hash.digest('hex').slice(0, 32)
}
