import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defaultFontBook } from '@jibao/fonts'
import { cache, harness, peersFolder, root } from './paths.ts'
import { findShipped, type Shipped } from './shipped.ts'

const run = (program: string, args: readonly string[]): void => {
  execFileSync(program, args, { cwd: root, stdio: ['ignore', 2, 2] })
}

/** With pnpm's own lockfile of theirs, outside the workspace: nobody else needs them. */
const installPeers = (): void => {
  if (existsSync(join(peersFolder, 'node_modules', '.modules.yaml'))) return
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const install = ['--ignore-workspace', 'install', '--frozen-lockfile']
  run('npx', ['--yes', packageManager, '--dir', peersFolder, ...install])
}

/** The five faces, one a role: every engine sets the same. */
const facesByRole = (): Readonly<Record<string, string>> =>
  Object.fromEntries(defaultFontBook().choices.map(({ role, face }) => [role, face.path]))

export interface Prepared {
  readonly faces: Readonly<Record<string, string>>
  readonly shipped: Shipped
  /** A folder for whatever is written. */
  readonly scratch: string
}

/** Everything that is made before any clock runs. */
export const prepare = (): Prepared => {
  const shipped = findShipped()
  installPeers()
  const scratch = join(cache, 'scratch')
  mkdirSync(scratch, { recursive: true })
  run(process.execPath, [join(harness, 'bundle.mjs')])
  return { faces: facesByRole(), shipped, scratch }
}
