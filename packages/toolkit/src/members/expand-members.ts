import { posix } from 'node:path'
import type { World } from '@jibao/core'
import { pathFrom } from '../path-from.ts'

/**
 * The folders that a pattern stands for and that hold a `jibao.yaml`, as paths from the workspace and in order of
 * name; never the workspace itself. `*` stands for any characters of one name, but for a dot at its start.
 */
export const expandMembers = async (
  pattern: string,
  workspace: string,
  world: Pick<World, 'list'>,
): Promise<readonly string[]> => {
  let paths: readonly string[] = ['.']
  for (const name of pattern.split('/')) {
    const below = await Promise.all(
      paths.map(async (path) =>
        name.includes('*')
          ? matchingFolders(path, name, workspace, world)
          : [posix.join(path, name)],
      ),
    )
    paths = below.flat()
  }
  const folders = await Promise.all(
    paths.map(async (path) => {
      const folder = pathFrom(workspace, path)
      const isSelf = folder === pathFrom(workspace, '.')
      return !isSelf && (await isWorkspace(folder, world)) ? [path] : []
    }),
  )
  return folders.flat()
}

const matchingFolders = async (
  path: string,
  name: string,
  workspace: string,
  world: Pick<World, 'list'>,
): Promise<readonly string[]> => {
  const parts = name
    .split('*')
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
  const isMatch = new RegExp(`^(?!\\.)${parts.join('.*')}/$`, 'u')
  const names = (await listed(pathFrom(workspace, path), world)) ?? []
  return names.filter((one) => isMatch.test(one)).map((one) => posix.join(path, one.slice(0, -1)))
}

const isWorkspace = async (folder: string, world: Pick<World, 'list'>): Promise<boolean> =>
  ((await listed(folder, world)) ?? []).some((name) => /^jibao\.ya?ml$/i.test(name))

/** A folder that may not be looked into holds nothing for us. */
const listed = async (
  folder: string,
  world: Pick<World, 'list'>,
): Promise<readonly string[] | undefined> => {
  try {
    return await world.list(folder)
  } catch {
    return undefined
  }
}
