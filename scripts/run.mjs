// usage: node scripts/run.mjs <turbo task...>
// Needs only Node and npm: installs the workspace with the pnpm version pinned in package.json
// when node_modules is not current, then runs the turbo tasks.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const modules = join(root, 'node_modules')
const stampFile = join(modules, '.setup-stamp')
const read = (path) => readFileSync(join(root, path))

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `需要 Node 20.19 或更新的版本，当前为 ${process.version}。(Node 20.19 or newer is needed.)`,
  )
  process.exit(1)
}

const run = (command, args, options = {}) => {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options })
  if (error) console.error(error.message)
  if (status !== 0) process.exit(status ?? 1)
}

// A frozen lockfile holds every importer's specifiers, so its text (with the
// settings and the platform) tells whether node_modules is current.
const stamp = createHash('sha256')
  .update(read('pnpm-lock.yaml'))
  .update(read('pnpm-workspace.yaml'))
  .update(read('package.json'))
  .update(`${process.platform} ${process.arch}`)
  .digest('hex')

let current = ''
try {
  current = readFileSync(stampFile, 'utf8')
} catch {}
if (current !== stamp) {
  const { packageManager } = JSON.parse(read('package.json'))
  run('npx', ['--yes', packageManager, 'install', '--frozen-lockfile'], {
    shell: process.platform === 'win32',
  })
  mkdirSync(modules, { recursive: true })
  writeFileSync(stampFile, stamp)
}

const tasks = process.argv.slice(2)
if (tasks.length > 0) {
  run(process.execPath, [join(modules, 'turbo', 'bin', 'turbo'), 'run', ...tasks], {
    env: {
      ...process.env,
      TURBO_TELEMETRY_DISABLED: '1',
      PATH: `${join(modules, '.bin')}${delimiter}${process.env.PATH}`,
    },
  })
}
