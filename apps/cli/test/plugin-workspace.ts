import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nodeKinds } from '@jibao/document'
import { copyOf, deqing, edit } from './folders.ts'

/** What a format of a plug-in does, as JavaScript: the bodies of `render(report, context)` and `readBack(bytes)`. */
export interface Behaviour {
  readonly render?: string
  readonly readBack?: string
}

const rendererText = (format: string, { render, readBack }: Behaviour): string => `{
  format: '${format}', title: '${format}', extension: '.${format}', mediaType: 'text/plain',
  numberCells: false, usesFonts: false, capabilities,
  render: async (report, context) => { ${render ?? 'return text(report.metadata.title)'} },
  readBack: async (bytes) => {
    ${readBack ?? "return { text: new TextDecoder().decode(bytes).split('\\n'), numbers: [] }"}
  },
}`

/** The source of a plug-in, whose formats do what a table says. */
export const pluginText = (
  name: string,
  formats: Readonly<Record<string, Behaviour>>,
  { first = '', rest = '' }: { readonly first?: string; readonly rest?: string } = {},
): string => `${first}
const text = (words) => new TextEncoder().encode(words)
const forever = (step) => { for (let count = 0; ; count += 1) step(count) }
const capabilities = Object.fromEntries(${JSON.stringify(nodeKinds)}.map((kind) => [kind, 'full']))
export const plugin = {
  meta: { name: '${name}', version: '1.0.0', core: '^1' },
  renderers: [${Object.entries(formats)
    .map(([format, behaviour]) => rendererText(format, behaviour))
    .join(', ')}],
  ${rest}
}
`

/** A copy of Deqing's workspace with plug-ins beside its figures, by their file names. */
export const workspaceWith = (plugins: Readonly<Record<string, string>>): string => {
  const workspace = copyOf(deqing)
  const named = Object.keys(plugins).map((file) => `./${file}`)
  edit(join(workspace, 'jibao.yaml'), 'reports:', `plugins: [${named.join(', ')}]\nreports:`)
  for (const [file, source] of Object.entries(plugins)) writeFileSync(join(workspace, file), source)
  return workspace
}
