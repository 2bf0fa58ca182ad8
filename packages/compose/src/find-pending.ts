import { type Diagnostic, formatOrigin } from '@jibao/core'
import { type Report, walk } from '@jibao/document'
import { figurePending } from './diagnostics.ts'

/** A warning for each figure that a report quotes and that has yet to be filled in, once a place. */
export const findPending = (report: Report): readonly Diagnostic[] => {
  const found = new Map<string, Diagnostic>()
  for (const node of walk(report)) {
    if (node.type !== 'value' || node.pending === undefined) continue
    const { pending, label = pending, origin } = node
    const place = origin === undefined ? '' : formatOrigin(origin)
    found.set(`${pending}\n${place}`, figurePending(pending, label, origin))
  }
  return [...found.values()]
}
