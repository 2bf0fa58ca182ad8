import type { World } from '@jibao/core'

/** The world with some files of a folder as if they were written already. */
export const overlayWorld = (
  world: World,
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
): World => {
  const over = new Map([...files].map(([path, bytes]) => [`${folder}/${path}`, bytes]))
  return {
    ...world,
    read: async (path) => over.get(path) ?? world.read(path),
    list: async (path) => {
      const names = new Set(await world.list(path))
      for (const file of over.keys()) {
        if (!file.startsWith(`${path}/`)) continue
        const [name = '', ...rest] = file.slice(path.length + 1).split('/')
        names.add(rest.length > 0 ? `${name}/` : name)
      }
      return names.size === 0 ? undefined : [...names].toSorted()
    },
  }
}
