import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { toSlashes } from '../paths.ts'

/** Where the templates are that come along. */
export const templateFolder = (): string =>
  toSlashes(dirname(fileURLToPath(import.meta.resolve('@jibao/templates/package.json'))))
