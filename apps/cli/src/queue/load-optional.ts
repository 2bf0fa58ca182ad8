import { pathToFileURL } from 'node:url'
import { failureText } from '@jibao/core'
import { ToldError } from '../disk/told-error.ts'
import { packageBroken, packageMissing } from './diagnostics.ts'

/** Queues and stores that come as packages of their own, which nobody installs who does not need them. */
const packages = {
  队列: {
    'postgres:': '@jibao/queue-bullmq',
    'postgresql:': '@jibao/queue-bullmq',
    'redis:': '@jibao/queue-bullmq',
    'rediss:': '@jibao/queue-bullmq',
  },
  存储: { 's3:': '@jibao/store-s3' },
} as const satisfies Record<string, Readonly<Record<string, string>>>

/** Those of others are told by the scheme of the address. */
const prefixes = { 队列: 'jibao-queue-', 存储: 'jibao-store-' } as const

/** Name of the package that knows addresses of this scheme: `jibao-queue-gaussdb` for `gaussdb://`. */
const packageFor = (what: keyof typeof packages, protocol: string): string => {
  const known: Readonly<Record<string, string>> = packages[what]
  return known[protocol] ?? `${prefixes[what]}${protocol.slice(0, -1)}`
}

/**
 * Loads the package for an address: from where this program is installed, else from the current folder.
 * @throws ToldError when it is not installed, or does not load
 */
export const loadOptional = async <T>(
  what: keyof typeof packages,
  { protocol }: URL,
): Promise<T> => {
  const name = packageFor(what, protocol)
  const url = await find(name)
  if (url === undefined) throw new ToldError(packageMissing(name, what))
  try {
    const loaded = (await import(url)) as T & { readonly default?: T }
    return loaded
  } catch (problem) {
    throw new ToldError(packageBroken(name, failureText(problem)))
  }
}

const find = async (name: string): Promise<string | undefined> => {
  const { resolve } = await import('import-meta-resolve')
  for (const from of [import.meta.url, pathToFileURL(`${process.cwd()}/x.js`).href]) {
    try {
      return resolve(name, from)
    } catch {
      // Perhaps it is installed for the other.
    }
  }
  return undefined
}
