import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from './folders.ts'

/** The command line as a process of its own, from source. */
const command = ['-C', '@jibao/source', '--import', 'tsx', join(root, 'apps/cli/src/entry.ts')]

export const spawnCli = (...args: readonly string[]): ChildProcess =>
  spawn(process.execPath, [...command, ...args], { cwd: root, stdio: 'ignore' })

/** Runs to its end under changed environment variables; its stdout. */
export const runCliUnder = (
  env: Readonly<Record<string, string>>,
  ...args: readonly string[]
): string =>
  spawnSync(process.execPath, [...command, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  }).stdout
