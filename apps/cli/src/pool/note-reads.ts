import type { Rendering } from '@jibao/toolkit'
import type { Recording } from '../fresh/record-reads.ts'

/** The same rendering; what it read of the workspace, in whichever thread, is noted. */
export const noteReads = (rendering: Rendering, note: Recording['noteRead']): Rendering => ({
  ...rendering,
  render: async (job) => {
    const rendered = await rendering.render(job)
    for (const { path, sha256 = null } of rendered.reads) note(`${job.workspace}/${path}`, sha256)
    return rendered
  },
})
