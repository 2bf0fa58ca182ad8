import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { memoryWorld } from '@jibao/core/testing'
import { writeReport } from '@jibao/document'
import { readDraft } from '@jibao/drafts'
import { defineRenderer, type Renderer } from '@jibao/render'
import { readWorkbook } from '@jibao/workbook'
import type { GuestPlugin, OfferedPlugin, Tools } from '../src/index.ts'

export const root = fileURLToPath(new URL('../../..', import.meta.url))

/** The files below a folder of the disk, as files below a folder of a world in memory. */
export const copyOf = (from: string, to: string): Readonly<Record<string, Uint8Array>> =>
  Object.fromEntries(
    readdirSync(`${root}/${from}`, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(`${root}/${from}/${name}`).isFile())
      .map((name) => [`${to}/${name}`, new Uint8Array(readFileSync(`${root}/${from}/${name}`))]),
  )

/** The fixtures that are workspaces themselves; `province` holds several, beside one another. */
export const fixtureNames = readdirSync(`${root}/fixtures`)
  .filter((name) => existsSync(`${root}/fixtures/${name}/jibao.yaml`))
  .toSorted()

/** A province's workspace as `w`, and those of its counties beside it. */
export const province: Readonly<Record<string, Uint8Array>> = {
  ...copyOf('fixtures/province/province', 'w'),
  ...copyOf('fixtures/province/counties', 'counties'),
  ...copyOf('templates/province-summary', 'templates/province-summary'),
}

/** The document as JSON: the smallest renderer that shows everything. */
export const json: Renderer = defineRenderer({
  format: 'json',
  title: '文档树',
  extension: '.json',
  mediaType: 'application/json',
  capabilities: {
    heading: 'full',
    paragraph: 'full',
    list: 'full',
    table: 'full',
    chart: 'full',
    dateline: 'full',
    letterhead: 'full',
    addressee: 'full',
    attachments: 'full',
    signature: 'full',
    remark: 'full',
    attendance: 'full',
    contents: 'full',
    colophon: 'full',
    pageBreak: 'full',
    section: 'full',
    annex: 'full',
    text: 'full',
    value: 'full',
    strong: 'full',
    link: 'full',
    sparkline: 'full',
  },
  numberCells: false,
  usesFonts: false,
  render: async (report) => new TextEncoder().encode(writeReport(report)),
  readBack: async () => ({ text: [], numbers: [] }),
})

export const named = (format: string, stated: Partial<Renderer> = {}): Renderer =>
  defineRenderer({ ...json, format, extension: `.${format}`, ...stated })

/** A plug-in that comes along. */
export const offering = (...renderers: readonly Renderer[]): OfferedPlugin => ({
  name: 'offered',
  load: async () => ({
    plugin: { meta: { name: 'offered', version: '1.0.0', core: '^1' }, renderers },
  }),
})

export const toolsOf = (
  files: Readonly<Record<string, string | Uint8Array>>,
  stated: Partial<Tools> = {},
) => {
  const world = memoryWorld(files)
  const tools: Tools = {
    world,
    systemFontFolders: [],
    plugins: [offering(json)],
    templateFolders: ['templates'],
    readWorkbook,
    readDraft: readDraft(readWorkbook),
    openPlugin: async ({ specifier }) => {
      throw new Error(`no module ${specifier}`)
    },
    deadline: () => new AbortController().signal,
    ...stated,
  }
  return { world, tools }
}

/** A county's workspace and the templates that come with the tool. */
export const deqing: Readonly<Record<string, Uint8Array>> = {
  ...copyOf('fixtures/deqing', 'w'),
  ...copyOf('templates/quarterly-notice', 'templates/quarterly-notice'),
}

export const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes)

/** A plug-in that a workspace names, opened. */
export const guestOf = (...renderers: readonly Renderer[]): GuestPlugin => ({
  meta: { name: 'guest', version: '1.0.0', core: '^1' },
  takesOptions: false,
  renderers,
  sources: [],
  checks: [],
  helpers: [],
  templates: [],
  from: 'w/guest.js',
})
