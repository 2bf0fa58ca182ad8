import { realpath } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { fail, type Outcome, succeed } from '@jibao/core'
import type { PluginReference } from '@jibao/toolkit'
import { pluginMissing, pluginOutside } from './diagnostics.ts'

/** Path of the module of a plug-in: a file of the workspace, or of a package that is installed for it. */
export const resolvePlugin = async (
  { specifier, origin }: Pick<PluginReference, 'specifier' | 'origin'>,
  workspaceFolder: string,
): Promise<Outcome<string>> => {
  const missing = fail(pluginMissing(specifier, origin))
  const folder = await realpath(workspaceFolder)
  if (specifier.startsWith('./')) {
    const path = await realPath(join(folder, specifier))
    if (path === undefined) return missing
    return isBelow(path, folder) ? succeed(path) : fail(pluginOutside(specifier, path, origin))
  }
  const path = await realPath(await packageModule(specifier, folder))
  return path === undefined ? missing : succeed(path)
}

/** `undefined` also for a name that Node takes for itself: `fs`. */
const packageModule = async (name: string, folder: string): Promise<string | undefined> => {
  const { resolve } = await import('import-meta-resolve')
  try {
    const url = resolve(name, pathToFileURL(join(folder, 'jibao.yaml')).href)
    return url.startsWith('file:') ? fileURLToPath(url) : undefined
  } catch {
    return undefined
  }
}

const realPath = async (path: string | undefined): Promise<string | undefined> => {
  try {
    return path === undefined ? undefined : await realpath(path)
  } catch {
    return undefined
  }
}

const isBelow = (path: string, folder: string): boolean => {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && way !== join(path)
}
