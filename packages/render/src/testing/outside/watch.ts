import { AsyncLocalStorage } from 'node:async_hooks'
import { createRequire, syncBuiltinESMExports } from 'node:module'
import { watchedGlobals, watchedModules } from './watched.ts'

/** Something outside that was reached for: `node:fs.readFile('/etc/passwd')`. */
export type Reach = string

const require = createRequire(import.meta.url)

const listening = new AsyncLocalStorage<Set<Reach>>()

type Callable = (...given: unknown[]) => unknown

const shownArgument = (given: unknown): string =>
  typeof given === 'string' || given instanceof URL ? `'${String(given)}'` : ''

type IsAllowed = (path: unknown) => boolean

/** The same function, which tells of its call when it is called from watched work. */
const watched = (name: string, real: Callable, isAllowed: IsAllowed): Callable =>
  new Proxy(real, {
    apply: (target, self, given) => {
      if (!name.startsWith('node:fs') || !isAllowed(given[0]))
        listening.getStore()?.add(`${name}(${shownArgument(given[0])})`)
      return Reflect.apply(target, self, given)
    },
    construct: (target, given, made) => {
      listening.getStore()?.add(`new ${name}(${shownArgument(given[0])})`)
      return Reflect.construct(target, given, made)
    },
  })

interface Holder {
  readonly name: string
  readonly holder: Record<string, unknown>
  readonly functions: readonly string[]
}

const holders = (): readonly Holder[] => [
  ...watchedModules.map(({ name, functions }) => ({ name, holder: require(name), functions })),
  {
    name: 'globalThis',
    holder: globalThis as unknown as Record<string, unknown>,
    functions: watchedGlobals,
  },
]

/** What of the environment Node and libraries look at that does not decide about a document. */
const usualVariables = /^NODE_/

const watchEnvironment = (): (() => void) => {
  const { env } = process
  process.env = new Proxy(env, {
    get: (target, key) => {
      if (typeof key === 'string' && !usualVariables.test(key)) {
        listening.getStore()?.add(`process.env.${key}`)
      }
      return Reflect.get(target, key)
    },
    has: (target, key) => {
      if (typeof key === 'string') listening.getStore()?.add(`process.env.${key}`)
      return Reflect.has(target, key)
    },
    ownKeys: (target) => {
      listening.getStore()?.add('process.env')
      return Reflect.ownKeys(target)
    },
  })
  return () => {
    process.env = env
  }
}

/**
 * Does work and tells what it reached for outside: files, network, other processes and threads, and the
 * environment; not what others do meanwhile. Functions taken from their module before are not seen.
 * @param isAllowed of the path that a function of `node:fs` is given, or the number of an open file
 */
export const watch = async <T>(
  work: () => Promise<T>,
  isAllowed: IsAllowed,
): Promise<{ readonly result: T; readonly reached: readonly Reach[] }> => {
  const reached = new Set<Reach>()
  const undos: (() => void)[] = [watchEnvironment()]
  for (const { name, holder, functions } of holders()) {
    for (const key of functions) {
      const real = holder[key]
      if (typeof real !== 'function') continue
      const before = Object.getOwnPropertyDescriptor(holder, key)
      if (before === undefined) continue
      const value = watched(`${name}.${key}`, real as Callable, isAllowed)
      Object.defineProperty(holder, key, { ...withoutAccess(before), value })
      undos.push(() => Object.defineProperty(holder, key, before))
    }
  }
  syncBuiltinESMExports()
  try {
    return { result: await listening.run(reached, work), reached: [...reached].toSorted() }
  } finally {
    for (const undo of undos.toReversed()) undo()
    syncBuiltinESMExports()
  }
}

const withoutAccess = ({ enumerable }: PropertyDescriptor): PropertyDescriptor => ({
  enumerable: enumerable ?? true,
  configurable: true,
  writable: true,
})

/** Runs what the kit itself does inside watched work, such as reading a file that was asked for. */
export const unwatched = <T>(work: () => T): T => listening.exit(work)
