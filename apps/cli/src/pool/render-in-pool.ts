import { packBook } from '@jibao/fonts'
import { type Rendering, type RenderJob, renderHere, type Tools } from '@jibao/toolkit'
import type { RendererSource } from './jobs.ts'
import type { Pool } from './open-pool.ts'
import { whyEnded } from './why-ended.ts'

/** Starting a thread and loading the formats there takes as long as so many documents. */
const fewest = 24

interface Given {
  readonly pool: Pool
  /** How many documents this build makes. */
  readonly documents: () => number
  /** What to make each format's renderer of. */
  readonly sources: ReadonlyMap<string, RendererSource>
  readonly world: Tools['world']
}

/**
 * Renders in the threads of a pool, and here what is not worth the way there: the documents of a small build,
 * and those of plug-ins with a process of their own.
 */
export const renderInPool = ({ pool, documents, sources, world }: Given): Rendering => {
  const renderThere = async (job: RenderJob, source: RendererSource) => {
    const { renderer, report, workspace, fonts, signal } = job
    const sent = { source, format: renderer.format, report, workspace, fonts: packBook(fonts) }
    try {
      return await pool.run('renderDocument', sent, { signal })
    } catch (reason) {
      // What ended the thread is told as if the renderer had thrown it.
      const render = async (): Promise<never> => {
        throw whyEnded(reason)
      }
      return renderHere({ ...job, renderer: { ...renderer, render } }, world)
    }
  }
  return {
    width: pool.width,
    render: (job) => {
      const { format, plugin } = job.renderer
      const source = plugin === undefined ? sources.get(format) : undefined
      return source === undefined || documents() < fewest
        ? renderHere(job, world)
        : renderThere(job, source)
    },
  }
}
