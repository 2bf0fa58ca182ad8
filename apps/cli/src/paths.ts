import { dirname, join, resolve } from 'node:path'
import type { World } from '@jibao/core'

/** Paths inside the toolkit use / on every system. */
export const toSlashes = (path: string): string => path.replaceAll('\\', '/')

/** The folder given, else the nearest one above (or at) the current folder that has a jibao.yaml. */
export const findWorkspace = async (
  given: string | undefined,
  { world, from }: { readonly world: World; readonly from: string },
): Promise<string> => {
  if (given !== undefined) return toSlashes(resolve(from, given))
  let folder = from
  while ((await world.read(join(folder, 'jibao.yaml'))) === undefined) {
    const parent = dirname(folder)
    // At the top without finding one: let the reader say that there is none here.
    if (parent === folder) return toSlashes(from)
    folder = parent
  }
  return toSlashes(folder)
}
