import type { World } from '@jibao/core'
import { filesBelow } from '../files-below.ts'
import type { PluginUse } from '../loaded-plugins.ts'
import { sha256 } from '../trace/inputs-of.ts'
import { fingerprintOf } from './fingerprint.ts'

type Reader = Pick<World, 'read' | 'list'>

/**
 * Of the files of a plug-in that a workspace names: its package without the packages that are installed in it; of a
 * single file, all code beside it and below, as it may import that.
 */
export const pluginPrint = async (
  { specifier, from = '' }: Pick<PluginUse, 'specifier' | 'from'>,
  world: Reader,
): Promise<string> => {
  const module = from.replaceAll('\\', '/')
  const isAlone = specifier.startsWith('./')
  const folder = isAlone ? folderOf(module) : await packageFolder(folderOf(module), world)
  const files = await filesBelow(folder, world, isOfOthers)
  const own = isAlone ? files.filter((file) => code.test(file)) : files
  const hashed = own.map(async (file) => {
    const bytes = await world.read(`${folder}/${file}`)
    return [file, bytes === undefined ? '' : sha256(bytes)]
  })
  return fingerprintOf(await Promise.all(hashed))
}

const code = /\.(?:[cm]?js|wasm)$/

const isOfOthers = (folder: string): boolean => folder === 'node_modules/' || folder.startsWith('.')

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))

/** The nearest one above that says so of itself; where none does, that of the module. */
const packageFolder = async (folder: string, world: Reader): Promise<string> => {
  for (let above = folder; above !== ''; above = folderOf(above)) {
    if ((await world.read(`${above}/package.json`)) !== undefined) return above
  }
  return folder
}
