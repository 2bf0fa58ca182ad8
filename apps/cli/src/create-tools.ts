import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { World } from '@jibao/core'
import type { OfferedPlugin, Tools } from '@jibao/toolkit'
import { toSlashes } from './paths.ts'
import { readApart } from './reading/read-apart.ts'
import { renderApart } from './rendering/render-apart.ts'
import { systemFontFolders } from './system-font-folders.ts'

const templates = (): string =>
  toSlashes(dirname(fileURLToPath(import.meta.resolve('@jibao/templates/package.json'))))

/** How long a rendering may take, in milliseconds. */
export interface TimeLimits {
  readonly own: number
  readonly plugin: number
}

/** Ours ends by itself, be a report ever so long; of a plug-in nobody knows, and a bureau waits for its reports. */
const usualLimits: TimeLimits = { own: 600_000, plugin: 60_000 }

/** For waking a plug-in's process and putting it to sleep, which its own limit does not count, in milliseconds. */
const aroundPlugin = 60_000

/** What the user asks of the formats, beside what the workspace says. */
export interface Asked {
  /** A part of a page, for the editor of a site. */
  readonly fragment?: boolean
}

const offered = ({ fragment = false }: Asked): readonly OfferedPlugin[] => [
  { name: '@jibao/renderer-pdf', load: () => import('@jibao/renderer-pdf') },
  { name: '@jibao/renderer-docx', load: () => import('@jibao/renderer-docx') },
  { name: '@jibao/renderer-xlsx', load: () => import('@jibao/renderer-xlsx') },
  {
    name: '@jibao/renderer-html',
    load: () => import('@jibao/renderer-html'),
    ...(fragment ? { options: { fragment } } : {}),
  },
  { name: '@jibao/renderer-ofd', load: () => import('@jibao/renderer-ofd') },
]

/** What this application offers: its formats and templates, and the fonts of the machine. */
export const createTools = (
  world: World,
  asked: Asked = {},
  limits: TimeLimits = usualLimits,
): Tools => ({
  world,
  systemFontFolders: systemFontFolders(),
  plugins: offered(asked),
  templateFolders: [templates()],
  ...readApart(),
  openPlugin: renderApart({ time: limits.plugin }),
  deadline: (of) => AbortSignal.timeout(of === 'own' ? limits.own : limits.plugin + aroundPlugin),
})
