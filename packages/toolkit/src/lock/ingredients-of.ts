import type { FontBook, World } from '@jibao/core'
import type { Report } from '@jibao/document'
import type { Edition } from '../edition.ts'
import type { LoadedRenderer } from '../loaded-plugins.ts'
import type { OutputTask } from '../make-outputs.ts'
import { type Content, traceDocument } from '../trace/trace-document.ts'
import { contentPrints } from './content-prints.ts'
import { fingerprintOf } from './fingerprint.ts'
import { fontsPrint } from './fonts-print.ts'
import type { Ingredients } from './lock-schema.ts'
import { pluginPrint } from './plugin-print.ts'
import { templatePrint } from './template-print.ts'

/** What a task would be made of, and what it would say. */
export interface Prepared {
  readonly task: OutputTask
  readonly ingredients: Ingredients
  readonly content: Content
}

interface Circumstances {
  readonly edition: Edition
  readonly book: FontBook
  readonly world: Pick<World, 'read' | 'list'>
  /** Of the program. */
  readonly version: string
}

/** What each task would be made of; what several have in common is looked at once. */
export const ingredientsOf = async (
  tasks: readonly OutputTask[],
  { edition, book, world, version }: Circumstances,
): Promise<readonly Prepared[]> => {
  const said = onceFor((tree: Report, { config, period }: OutputTask) => {
    const content = traceDocument({ report: config.id, period, edition, tree })
    return { content, prints: contentPrints(tree, content) }
  })
  const fonts = onceFor(fontsPrint)
  const plugins = onceFor((renderer: LoadedRenderer) =>
    renderer.plugin === undefined || renderer.use === undefined
      ? undefined
      : pluginPrint(renderer.use, world),
  )
  return Promise.all(
    tasks.map(async (task) => {
      const { renderer, report, template } = task
      const { content, prints } = said(report, task)
      const plugin = await plugins(renderer, task)
      return {
        task,
        content,
        ingredients: {
          ...prints,
          template: template === undefined ? '' : templatePrint(template),
          ...(renderer.usesFonts ? { fonts: fonts(book, task) } : {}),
          options: fingerprintOf([edition, renderer.extension, renderer.use?.options ?? {}]),
          toolkit: version,
          ...(plugin === undefined ? {} : { plugin }),
        },
      }
    }),
  )
}

const onceFor = <K extends object, T>(
  work: (key: K, task: OutputTask) => T,
): ((key: K, task: OutputTask) => T) => {
  const known = new Map<K, T>()
  return (key, task) => {
    const found = known.get(key)
    if (found !== undefined) return found
    const made = work(key, task)
    known.set(key, made)
    return made
  }
}
