import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The package that a file is part of: its folder and its manifest. */
export const packageOf = (file) => {
  let folder = dirname(file)
  while (!isPackage(folder)) folder = dirname(folder)
  return { folder, manifest: manifestIn(folder) }
}

const manifestIn = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))

// Some packages mark a folder of theirs as ESM or CommonJS by a manifest without a name.
const isPackage = (folder) =>
  existsSync(join(folder, 'package.json')) && manifestIn(folder).name !== undefined
