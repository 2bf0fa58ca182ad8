import type { World } from '@jibao/core'

/**
 * A world that stands still for those who read: each folder is listed once and each file read once. All that is
 * made of it stems from the same bytes, and a file that was not there when its folder was listed is not there later.
 */
export const readOnce = (world: World): World => {
  const lists = new Map<string, ReturnType<World['list']>>()
  const files = new Map<string, ReturnType<World['read']>>()
  const list = (folder: string): ReturnType<World['list']> => {
    const known = lists.get(folder) ?? world.list(folder)
    lists.set(folder, known)
    return known
  }
  const read = async (path: string): ReturnType<World['read']> => {
    const [folder, name] = [path.replace(/\/[^/]*$/, ''), path.replace(/^.*\//, '')]
    const listed = lists.get(folder)
    if (listed !== undefined && (await listed)?.includes(name) !== true) return undefined
    const known = files.get(path) ?? world.read(path)
    files.set(path, known)
    return known
  }
  return { ...world, list, read }
}
