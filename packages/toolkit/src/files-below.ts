import type { World } from '@jibao/core'

/**
 * Every file below a folder, with its path from there.
 * @param isSkipped of the name of a folder, with a trailing `/`
 */
export const filesBelow = async (
  folder: string,
  world: Pick<World, 'list'>,
  isSkipped: (name: string) => boolean = () => false,
): Promise<readonly string[]> => {
  const names = (await world.list(folder)) ?? []
  const nested = await Promise.all(
    names.map(async (name) => {
      if (!name.endsWith('/')) return [name]
      if (isSkipped(name)) return []
      const inside = await filesBelow(`${folder}/${name.slice(0, -1)}`, world, isSkipped)
      return inside.map((path) => `${name}${path}`)
    }),
  )
  return nested.flat()
}
