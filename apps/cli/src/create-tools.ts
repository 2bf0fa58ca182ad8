import { createRequire } from 'node:module'
import { dirname, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { World } from '@jibao/core'
import { docx } from '@jibao/renderer-docx'
import { pdf } from '@jibao/renderer-pdf'
import { xlsx } from '@jibao/renderer-xlsx'
import type { Tools } from '@jibao/toolkit'
import { toSlashes } from './paths.ts'
import { readApart } from './reading/read-apart.ts'
import { systemFontFolders } from './system-font-folders.ts'

const templates = (): string =>
  toSlashes(dirname(fileURLToPath(import.meta.resolve('@jibao/templates/package.json'))))

/** A file beside the workspace, or a package that can be resolved from there. */
const loadModule: Tools['loadModule'] = (specifier, folder) => {
  const path = specifier.startsWith('.')
    ? resolve(folder, specifier)
    : createRequire(resolve(folder, 'jibao.yaml')).resolve(specifier)
  return import(pathToFileURL(path).href)
}

/** What this application offers: its renderers and templates, and the fonts of the machine. */
export const createTools = (world: World): Tools => ({
  world,
  systemFontFolders: systemFontFolders(),
  renderers: [pdf(), docx(), xlsx()],
  templateFolders: [templates()],
  ...readApart(),
  loadModule,
})
