import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { programs } from './engines.ts'
import { peersFolder } from './paths.ts'

export const machineText = (): string => {
  const processor = cpus()[0]?.model.trim() ?? 'unknown processor'
  const memory = Math.round(totalmem() / 2 ** 30)
  return `${availableParallelism()} × ${processor}, ${memory} GB, ${process.platform} ${process.arch}`
}

export const loadNow = (): number => Math.round((loadavg()[0] ?? 0) * 100) / 100

/** What was compared, each in the version that ran; a program that is not there is told as absent. */
export const versions = (): Readonly<Record<string, string>> => {
  const { dependencies } = JSON.parse(readFileSync(join(peersFolder, 'package.json'), 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>
  }
  const told = Object.entries(programs).map(([name, path]) => [name, versionOf(path)] as const)
  return { node: process.version, ...dependencies, ...Object.fromEntries(told) }
}

const versionOf = (path: string): string =>
  existsSync(path)
    ? (/\d+(\.\d+)+/.exec(spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout)?.[0] ?? '?')
    : 'absent'
