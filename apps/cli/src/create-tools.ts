import type { World } from '@jibao/core'
import type { Rendering, Tools } from '@jibao/toolkit'
import { type Asked, offeredPlugins } from './offered-plugins.ts'
import { hearSources } from './pool/hear-sources.ts'
import type { RendererSource } from './pool/jobs.ts'
import type { Pool } from './pool/open-pool.ts'
import { renderInPool } from './pool/render-in-pool.ts'
import { readApart } from './reading/read-apart.ts'
import { renderApart } from './rendering/render-apart.ts'
import { systemFontFolders } from './system-font-folders.ts'
import { knownSound } from './templates/known-sound.ts'
import { templateFolder } from './templates/template-folder.ts'
import { buildId } from './version.ts'

/** How long a rendering may take, in milliseconds. */
export interface TimeLimits {
  readonly own: number
  readonly plugin: number
}

/** Ours ends by itself, be a report ever so long; of a plug-in nobody knows, and a bureau waits for its reports. */
const usualLimits: TimeLimits = { own: 600_000, plugin: 60_000 }

/** For waking a plug-in's process and putting it to sleep, which its own limit does not count, in milliseconds. */
const aroundPlugin = 60_000

/** Makes a rendering of what each format's renderer is made of, and of where files are read. */
export type Renders = (given: {
  readonly sources: ReadonlyMap<string, RendererSource>
  readonly world: World
}) => Rendering

/** What besides belongs to one build among others. */
export interface Hands {
  /** Renders what is worth it in other threads. */
  readonly pool?: Pool
  /** Renders in its own way what came along; then a pool is not asked. */
  readonly renders?: Renders
  /** How many documents the build makes, once it is known. */
  readonly documents?: () => number
  /** Aborted when the user wants no more: what is under way ends, and what is finished stays. */
  readonly interrupted?: AbortSignal
  /** Aborted when plug-ins are needed no more, whose processes end then. */
  readonly ended?: AbortSignal
}

/** What this application offers: its formats and templates, and the fonts of the machine. */
export const createTools = (
  world: World,
  asked: Asked = {},
  limits: TimeLimits = usualLimits,
  { pool, renders, documents = () => 0, interrupted, ended }: Hands = {},
): Tools => {
  const { plugins, sources } = hearSources(offeredPlugins(asked))
  return {
    world,
    version: buildId,
    systemFontFolders: systemFontFolders(),
    plugins,
    templateFolders: [templateFolder()],
    soundTemplates: knownSound(),
    ...readApart(),
    ...(pool === undefined ? {} : { rendering: renderInPool({ pool, documents, sources, world }) }),
    ...(renders === undefined ? {} : { rendering: renders({ sources, world }) }),
    openPlugin: renderApart({ time: limits.plugin, ...(ended === undefined ? {} : { ended }) }),
    deadline: (of) => {
      const time = AbortSignal.timeout(of === 'own' ? limits.own : limits.plugin + aroundPlugin)
      return interrupted === undefined ? time : AbortSignal.any([time, interrupted])
    },
  }
}
