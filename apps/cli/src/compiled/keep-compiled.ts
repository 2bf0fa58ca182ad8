import * as nodeModule from 'node:module'
import { join } from 'node:path'
import { buildId } from '../version.ts'
import { cacheFolder } from './cache-folder.ts'
import { compileFromPack } from './compile-from-pack.ts'

/** Since Node 22. */
interface Newer {
  readonly enableCompileCache?: (folder: string) => unknown
}

/**
 * From now on, what is loaded of this application is kept as V8 compiled it, in the user's cache, and need not be
 * compiled by the next process. Where that cannot be, nothing is different but the time.
 * @param command what runs: it decides which functions are worth keeping
 */
export const keepCompiled = (command: string): void => {
  if (buildId === 'source' || process.env.NODE_DISABLE_COMPILE_CACHE === '1') return
  const folder = join(cacheFolder(), 'compiled')
  const { enableCompileCache } = nodeModule as Newer
  if (enableCompileCache !== undefined) enableCompileCache(folder)
  else compileFromPack(folder, /^[a-z]+(?:-[a-z]+){0,5}$/.test(command) ? command : 'other')
}
