import { dirname, resolve } from 'node:path'
import type { NodeWorld } from './node-world.ts'

/** Paths inside the toolkit use / on every system. */
export const toSlashes = (path: string): string => path.replaceAll('\\', '/')

export interface Where {
  readonly world: NodeWorld
  /** Current folder. */
  readonly from: string
}

export const isWorkspace = async (folder: string, world: NodeWorld): Promise<boolean> =>
  (await world.read(`${folder}/jibao.yaml`)) !== undefined

/**
 * The folder given, else the nearest one above (or at) the current folder that has a jibao.yaml; as it is
 * once what an interrupted run left half done there is mended.
 */
export const findWorkspace = async (
  given: string | undefined,
  { world, from }: Where,
): Promise<string> => {
  const folder = await workspaceFolder(given, { world, from })
  await world.recover(folder)
  return folder
}

const workspaceFolder = async (
  given: string | undefined,
  { world, from }: Where,
): Promise<string> => {
  let folder = toSlashes(resolve(from, given ?? '.'))
  while (given === undefined && !(await isWorkspace(folder, world))) {
    const parent = dirname(folder)
    // At the top without finding one: let the reader say that there is none here.
    if (parent === folder) return toSlashes(from)
    folder = parent
  }
  return folder
}
