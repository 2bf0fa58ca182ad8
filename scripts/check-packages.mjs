// Packs every public package with pnpm (which applies publishConfig.exports and replaces
// workspace:*), then checks the tarballs as a consumer would see them.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const out = mkdtempSync(join(tmpdir(), 'jibao-pack-'))
const folders = [
  ...['packages', 'apps'].flatMap((group) => readdirSync(group).map((name) => join(group, name))),
  'templates',
]
for (const folder of folders) {
  if (!existsSync(join(folder, 'package.json'))) continue
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  if (manifest.private) continue
  execFileSync('pnpm', ['pack', '--pack-destination', out], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}
for (const file of readdirSync(out)) {
  execFileSync('publint', ['run', '--strict', join(out, file)], { stdio: 'inherit' })
}
rmSync(out, { recursive: true })
