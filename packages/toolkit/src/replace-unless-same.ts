import type { World } from '@jibao/core'
import { isSameBytes } from './is-same-bytes.ts'

/** Writes a text, unless the file says it already: then it keeps its time, and nobody waits for the disk. */
export const replaceUnlessSame = async (
  path: string,
  text: string,
  world: Pick<World, 'read' | 'replace'>,
): Promise<void> => {
  const bytes = new TextEncoder().encode(text)
  const before = await world.read(path)
  if (before === undefined || !isSameBytes(before, bytes)) await world.replace(path, bytes)
}
