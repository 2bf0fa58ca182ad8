// Builds the package in the current folder, always from an empty dist: an
// incremental build would leave stale or missing files for turbo to cache.
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const typescript = dirname(fileURLToPath(import.meta.resolve('typescript/package.json')))
rmSync('dist', { recursive: true, force: true })
const { status } = spawnSync(
  process.execPath,
  [join(typescript, 'bin', 'tsc'), '-p', 'tsconfig.build.json'],
  { stdio: 'inherit' },
)
process.exit(status ?? 1)
