import Module from 'node:module'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Script } from 'node:vm'
import { buildId } from '../version.ts'
import { keepNewest } from './keep-newest.ts'
import { readPack, writePack } from './pack.ts'

/** The part of Node's loader that is given the text of a CommonJS module. */
interface Loader {
  _compile: (this: NodeJS.Module, content: string, path: string) => unknown
}

/** Where the files of the bundle are. */
const bundle = fileURLToPath(new URL('../', import.meta.url))

/** The one file of the bundle that imports, which a script of ours may not. */
const importing = 'places.js'

/** Of how many versions of application and Node what was compiled is kept. */
const versionsKept = 3

/**
 * What `enableCompileCache` does in newer Node, for the files of the bundle only. What V8 made of them is kept
 * when the process ends, for then it holds the functions that were called. V8 itself refuses what another V8 made, or
 * the same with other flags.
 */
export const compileFromPack = (folder: string, command: string): void => {
  const versions = `${buildId}-${process.version}-${process.arch}`
  const path = join(folder, versions, command)
  const pack = readPack(path)
  const compiled = new Map<string, Script>()
  const loader = Module.prototype as unknown as Loader
  const usual = loader._compile
  loader._compile = function (content, filename) {
    const name = basename(filename)
    if (name === importing || filename !== `${bundle}${name}`)
      return usual.call(this, content, filename)
    const cachedData = pack.get(name)
    const script = new Script(Module.wrap(content), {
      filename,
      ...(cachedData === undefined ? {} : { cachedData }),
    })
    if (script.cachedDataRejected !== false) compiled.set(name, script)
    const wrapper: (this: unknown, ...given: readonly unknown[]) => unknown =
      script.runInThisContext()
    const require = Module.createRequire(filename)
    return wrapper.call(this.exports, this.exports, require, this, filename, bundle)
  }
  process.once('exit', () => {
    if (compiled.size === 0) return
    const added = [...compiled].map(([name, script]) => [name, script.createCachedData()] as const)
    // Another process may have added to it meanwhile.
    writePack(path, new Map([...readPack(path), ...added]))
    keepNewest(folder, versionsKept)
  })
}
