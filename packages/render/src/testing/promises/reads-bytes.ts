import type { Report } from '@jibao/document'
import { copyOf } from '../bench.ts'
import { expectedPieces, firstMissing } from '../expectations.ts'
import type { RendererPromise } from './renderer-promise.ts'

/** The same report under another title, in characters that no specimen has. */
const twinOf = (report: Report): Report => ({
  ...report,
  metadata: { ...report.metadata, title: '孪生通报' },
})

export const readsBytes: RendererPromise = {
  name: 'reads back from the bytes alone',
  over: 'few',
  faultOf: async ({ renderer, attempt }, { report }) => {
    const twin = twinOf(report)
    const first = await attempt(report)
    const second = await attempt(twin)
    if (first.outcome !== 'rendered' || second.outcome !== 'rendered') return undefined
    // Neither is read in the order in which they were rendered.
    const later = await renderer.readBack(copyOf(second.bytes))
    const earlier = await renderer.readBack(copyOf(first.bytes))
    const again = await renderer.readBack(copyOf(second.bytes))
    const isRead =
      firstMissing(expectedPieces(twin, renderer), later.text) === undefined &&
      firstMissing(expectedPieces(report, renderer), earlier.text) === undefined &&
      firstMissing([twin.metadata.title], earlier.text) !== undefined &&
      firstMissing(expectedPieces(twin, renderer), again.text) === undefined
    return isRead ? undefined : 'readBack says of one file what another says'
  },
}
