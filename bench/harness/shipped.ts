import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dist } from './paths.ts'

/** Files of the application as it is shipped, each an absolute path. */
export interface Shipped {
  readonly pdf: string
  readonly docx: string
  readonly xlsx: string
  readonly fonts: string
  readonly keepCompiled: string
  readonly optimiseLate: string
}

/** What the bundler tells of a file that it wrote. */
interface Output {
  readonly entryPoint?: string
  readonly exports: readonly string[]
}

/** What each file is known by: none has a name that stays. */
const marks = {
  pdf: ({ exports, entryPoint }) => entryPoint !== undefined && exports.includes('pdf'),
  docx: ({ exports, entryPoint }) => entryPoint !== undefined && exports.includes('docx'),
  xlsx: ({ exports, entryPoint }) => entryPoint !== undefined && exports.includes('xlsx'),
  fonts: ({ exports }) => exports.includes('openFontBook'),
  keepCompiled: ({ exports }) => exports.includes('keepCompiled'),
  optimiseLate: ({ exports }) => exports.includes('optimiseLate'),
} as const satisfies Record<keyof Shipped, (output: Output) => boolean>

/** @throws when the application is not built */
export const findShipped = (): Shipped => {
  const list = join(dist, 'bundle.json')
  if (!existsSync(list)) throw new Error('the application is not built: npm run setup')
  const outputs = Object.entries(
    JSON.parse(readFileSync(list, 'utf8')) as Readonly<Record<string, Output>>,
  )
  const find = (what: keyof Shipped): string => {
    const found = outputs.find(([, output]) => marks[what](output))
    if (found === undefined) throw new Error(`the application ships no ${what}`)
    return join(dist, '..', found[0])
  }
  return {
    pdf: find('pdf'),
    docx: find('docx'),
    xlsx: find('xlsx'),
    fonts: find('fonts'),
    keepCompiled: find('keepCompiled'),
    optimiseLate: find('optimiseLate'),
  }
}
