// Packs every public package as it is published (pnpm applies publishConfig.exports and replaces
// workspace:*), then checks the tarballs as a consumer would see them: the manifest by publint, the
// types of every entry point by attw, and that each says what it is and under which licence.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Finds the programs of node_modules, however this script was started. */
const options = {
  cwd: root,
  encoding: 'utf8',
  env: {
    ...process.env,
    PATH: [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
  },
  maxBuffer: 1 << 28,
  shell: process.platform === 'win32',
}

const filesOf = (tarball) =>
  execFileSync('tar', ['-tzf', tarball], { encoding: 'utf8' }).split('\n')

const manifestOf = (tarball) =>
  JSON.parse(execFileSync('tar', ['-xzOf', tarball, 'package/package.json'], { encoding: 'utf8' }))

const publintFault = (tarball) => {
  const { status, stdout, stderr } = spawnSync('publint', ['run', '--strict', tarball], options)
  return status === 0 ? [] : [`publint:\n${stdout}${stderr}`]
}

/** For ESM only, as all of these are: what `require` of old Node would see is not asked. */
const typesFault = (tarball) => {
  if (manifestOf(tarball).exports['.'] === undefined) return []
  const { status, stdout, stderr } = spawnSync(
    'attw',
    ['--profile=esm-only', '--no-emoji', '--format=ascii', tarball],
    options,
  )
  // Of a package without any types attw says so, and is content.
  return status === 0 && !stdout.includes('does not contain types')
    ? []
    : [`attw:\n${stdout}${stderr}`]
}

const furnitureFault = (tarball) => {
  const files = filesOf(tarball)
  return ['README.md', 'LICENSE']
    .filter((name) => !files.includes(`package/${name}`))
    .map((name) => `no ${name}`)
}

const out = mkdtempSync(join(tmpdir(), 'jibao-pack-'))
try {
  const packed = spawnSync(
    'pnpm',
    [
      '--recursive',
      '--filter=!jibao',
      '--filter=!@jibao/bench',
      'pack',
      `--pack-destination=${out}`,
    ],
    options,
  )
  if (packed.status !== 0) throw new Error(packed.stdout + packed.stderr)
  for (const name of readdirSync(out).sort()) {
    const tarball = join(out, name)
    const faults = [publintFault, typesFault, furnitureFault].flatMap((check) => check(tarball))
    console.log(`${faults.length === 0 ? 'ok' : 'FAULTY'} ${name}`)
    for (const fault of faults) console.error(fault)
    if (faults.length > 0) process.exitCode = 1
  }
} finally {
  rmSync(out, { recursive: true })
}
