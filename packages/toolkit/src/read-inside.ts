import type { World } from '@jibao/core'
import type { RenderContext } from '@jibao/render'

/**
 * Reads files of a workspace that options name, and no others. A link in the workspace leads where
 * whoever made it lets it lead.
 */
export const readInside =
  (workspace: string, world: Pick<World, 'read'>): RenderContext['read'] =>
  async (path) => {
    if (!isInside(path)) throw new RangeError(`“${String(path)}”不是工作区内的文件`)
    return world.read(`${workspace}/${path.replace(/^(?:\.\/)+/, '')}`)
  }

/** Neither from a root or a drive nor by way of a folder above; `\\` parts folders on some systems. */
const isInside = (path: unknown): boolean =>
  typeof path === 'string' &&
  path !== '' &&
  !/^[/\\]|:|\0/.test(path) &&
  !path.split(/[/\\]/).includes('..')
