import type { World } from '@jibao/core'

/** Every file below a folder, with its path from there. */
export const filesBelow = async (
  folder: string,
  world: Pick<World, 'list'>,
): Promise<readonly string[]> => {
  const names = (await world.list(folder)) ?? []
  const nested = await Promise.all(
    names.map(async (name) => {
      if (!name.endsWith('/')) return [name]
      const inside = await filesBelow(`${folder}/${name.slice(0, -1)}`, world)
      return inside.map((path) => `${name}${path}`)
    }),
  )
  return nested.flat()
}
