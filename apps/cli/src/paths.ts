import { dirname, resolve } from 'node:path'
import type { NodeWorld } from './node-world.ts'

/** Paths inside the toolkit use / on every system. */
export const toSlashes = (path: string): string => path.replaceAll('\\', '/')

/**
 * The folder given, else the nearest one above (or at) the current folder that has a jibao.yaml; as it is
 * once what an interrupted run left half done there is mended.
 */
export const findWorkspace = async (
  given: string | undefined,
  { world, from }: { readonly world: NodeWorld; readonly from: string },
): Promise<string> => {
  let folder = toSlashes(resolve(from, given ?? '.'))
  while (given === undefined && (await world.read(`${folder}/jibao.yaml`)) === undefined) {
    const parent = dirname(folder)
    // At the top without finding one: let the reader say that there is none here.
    if (parent === folder) return toSlashes(from)
    folder = parent
  }
  await world.recover(folder)
  return folder
}
