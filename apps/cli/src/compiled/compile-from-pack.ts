import { readFileSync } from 'node:fs'
import Module from 'node:module'
import { basename, dirname, join, sep } from 'node:path'
import { Script } from 'node:vm'
import { buildId } from '../version.ts'
import { keepNewest } from './keep-newest.ts'
import { readPack, writePack } from './pack.ts'

/** The part of Node's loader that is given where a CommonJS module is. */
interface Loader {
  readonly _extensions: { '.js': (module: NodeJS.Module, path: string) => void }
}

/** Set by the bundler: the folder that the files of the bundle are in. */
declare const BUNDLE_FOLDER: string

/** The one file of the bundle that imports, which a script of ours may not. */
const importing = 'places.js'

/** Of how many versions of application and Node what was compiled is kept. */
const versionsKept = 3

/** Of how many commands, each with the formats that it was asked for. */
const commandsKept = 12

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
  const bundle = `${BUNDLE_FOLDER}${sep}`
  const loader = (Module as unknown as Loader)._extensions
  const usual = loader['.js']
  loader['.js'] = (module, filename) => {
    const name = basename(filename)
    if (name === importing || filename !== `${bundle}${name}`) {
      usual(module, filename)
      return
    }
    const cachedData = pack.get(name)
    // As a text Node 20 would read it eight kilobytes at a time.
    const content = readFileSync(filename).toString()
    const script = new Script(Module.wrap(content), {
      filename,
      ...(cachedData === undefined ? {} : { cachedData }),
    })
    if (script.cachedDataRejected !== false) compiled.set(name, script)
    const wrapper: (this: unknown, ...given: readonly unknown[]) => unknown =
      script.runInThisContext()
    const { exports } = module
    wrapper.call(exports, exports, Module.createRequire(filename), module, filename, BUNDLE_FOLDER)
  }
  process.once('exit', () => {
    if (compiled.size === 0) return
    const added = [...compiled].map(([name, script]) => [name, script.createCachedData()] as const)
    // Another process may have added to it meanwhile.
    writePack(path, new Map([...readPack(path), ...added]))
    keepNewest(dirname(path), commandsKept)
    keepNewest(folder, versionsKept)
  })
}
