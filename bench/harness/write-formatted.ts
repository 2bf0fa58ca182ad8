import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { root } from './paths.ts'

/** Writes a file of the repo in the form in which it would be committed. */
export const writeFormatted = (path: string, text: string): void => {
  writeFileSync(path, text)
  const { status, stderr } = spawnSync('npx', ['biome', 'format', '--write', path], {
    cwd: root,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
}
