import { renderReport } from '@jibao/render'
import { readInside } from '../read-inside.ts'
import type { Tools } from '../tools.ts'
import { recordReads } from './record-reads.ts'
import type { RenderedJob, Rendering, RenderJob } from './rendering.ts'

/** Renders in this thread: what every other way of rendering must give alike. */
export const renderHere = async (
  { renderer, report, workspace, fonts, signal }: RenderJob,
  world: Pick<Tools['world'], 'read'>,
): Promise<RenderedJob> => {
  const { plugin } = renderer
  const recorded = recordReads(readInside(workspace, world))
  const rendered = await renderReport(renderer, report, {
    fonts,
    signal,
    read: recorded.read,
    ...(plugin === undefined ? {} : { plugin }),
  })
  return { ...rendered, reads: recorded.reads() }
}

/** One report after the other. */
export const inThisThread = (world: Pick<Tools['world'], 'read'>): Rendering => ({
  width: 1,
  render: (job) => renderHere(job, world),
})
