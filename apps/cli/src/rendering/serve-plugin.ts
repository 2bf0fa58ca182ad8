import { failureText, succeed } from '@jibao/core'
import { unpackBook } from '@jibao/fonts'
import { type OpenedPlugin, openPlugin } from '@jibao/plugin'
import type { RenderContext, Renderer } from '@jibao/render'
import { watchProcess } from '../apart/watch-process.ts'
import { closeDoors } from './close-doors.ts'
import type {
  Answer,
  Instruction,
  PluginDescription,
  Problem,
  Remark,
  Request,
} from './messages.ts'

/** Makes this process work for one plug-in, as its parent asks, within so many bytes of memory. */
export const servePlugin = async (memory: number): Promise<void> => {
  const send = process.send?.bind(process)
  if (send === undefined) throw new Error('there is no parent to serve')
  const say = (message: Answer | Remark): void => {
    send(message)
  }
  await watchProcess(memory)
  process.once('disconnect', () => process.exit())
  const conversation = converse(say)
  process.on('message', conversation.take)
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    // Nobody knows any more what state the plug-in is in.
    process.on(event, (thrown) => {
      send({ kind: 'crashed', problem: problemOf(thrown) } satisfies Answer, () => process.exit(1))
    })
  }
  hearPrints(say)
  closeDoors({ mayCompile: import.meta.url.endsWith('.ts') })
  say({ kind: 'ready' })
}

/** What a plug-in prints goes to the parent, whose own output stays clean. */
const hearPrints = (say: (remark: Remark) => void): void => {
  for (const stream of [process.stdout, process.stderr]) {
    stream.write = (chunk, ...rest) => {
      say({
        kind: 'printed',
        text: typeof chunk === 'string' ? chunk : new TextDecoder().decode(chunk),
      })
      const done = rest.at(-1)
      if (typeof done === 'function') done()
      return true
    }
  }
}

const converse = (say: (message: Answer | Remark) => void) => {
  let plugin: OpenedPlugin | undefined
  let controller = new AbortController()
  let wanted = 0
  const waiting = new Map<number, (file: Extract<Instruction, { kind: 'file' }>) => void>()

  const read: RenderContext['read'] = async (path) => {
    wanted += 1
    const number = wanted
    const answered = new Promise<Extract<Instruction, { kind: 'file' }>>((resolve) => {
      waiting.set(number, resolve)
    })
    say({ kind: 'wanted', number, path })
    const { bytes, problem } = await answered
    if (problem !== undefined) throw new Error(problem)
    return bytes
  }
  const rendererOf = (format: string): Renderer => {
    const found = plugin?.renderers.find((one) => one.format === format)
    if (found === undefined) throw new Error(`no renderer of ${format}`)
    return found
  }
  const contextOf = (fonts: RenderContext['fonts']): RenderContext => ({
    fonts,
    signal: controller.signal,
    read,
    lose: (loss) => say({ kind: 'lost', loss: portable(loss) }),
    report: (diagnostic) => say({ kind: 'reported', diagnostic: portable(diagnostic) }),
  })

  const answer = async (request: Request): Promise<Answer> => {
    switch (request.kind) {
      case 'open': {
        const opened = await openPlugin(await import(request.url), request.given)
        plugin = opened.value
        return {
          kind: 'opened',
          outcome:
            plugin === undefined ? { ...opened, value: undefined } : succeed(describe(plugin)),
        }
      }
      case 'render': {
        const { format, report, fonts } = request
        controller = new AbortController()
        const bytes = await rendererOf(format).render(report, contextOf(unpackBook(fonts)))
        return { kind: 'rendered', bytes }
      }
      case 'readBack': {
        const { format, bytes } = request
        return { kind: 'readBack', read: await rendererOf(format).readBack(bytes) }
      }
    }
  }
  return {
    take: async (message: Request | Instruction): Promise<void> => {
      if (message.kind === 'abort') {
        controller.abort()
        return
      }
      if (message.kind === 'file') {
        waiting.get(message.number)?.(message)
        waiting.delete(message.number)
        return
      }
      try {
        say(await answer(message))
      } catch (thrown) {
        say({ kind: 'failed', problem: problemOf(thrown) })
      }
    },
  }
}

/** As plain data, whatever it was: what cannot be sent would break off the conversation. */
const portable = <T>(said: T): T => {
  try {
    return structuredClone(said)
  } catch {
    return {} as T
  }
}

const describe = (plugin: OpenedPlugin): PluginDescription => ({
  meta: plugin.meta,
  takesOptions: plugin.takesOptions,
  renderers: plugin.renderers.map(
    ({ format, title, extension, mediaType, capabilities, numberCells, usesFonts }) => ({
      format,
      title,
      extension,
      mediaType,
      capabilities: portable(capabilities),
      numberCells,
      usesFonts,
    }),
  ),
  sources: plugin.sources.map(({ extension, title }) => ({ extension, title })),
  checks: plugin.checks.map(({ meta }) => ({ meta: portable(meta) })),
  helpers: plugin.helpers.map(({ name, gives }) => ({
    name,
    ...(gives === undefined ? {} : { gives }),
  })),
  templates: plugin.templates.map(({ href }) => href),
})

const problemOf = (thrown: unknown): Problem => {
  const { code, permission, resource } = detailsOf(thrown)
  return {
    message: failureText(thrown),
    ...(code === 'ERR_ACCESS_DENIED' || code === 'ERR_DLOPEN_DISABLED'
      ? { denied: { permission: permission ?? 'Addons', resource: resource ?? '' } }
      : {}),
  }
}

/** An engine may wrap what it was refused in an error of its own. */
const detailsOf = (thrown: unknown): Readonly<Partial<Record<string, string>>> => {
  let found = thrown
  for (let depth = 0; depth < 5; depth += 1) {
    if (typeof found !== 'object' || found === null) break
    const fields = found as Readonly<Record<string, unknown>>
    const text = (name: string) =>
      typeof fields[name] === 'string' ? { [name]: fields[name] } : {}
    const own = { ...text('code'), ...text('permission'), ...text('resource') }
    if ('code' in own && /^ERR_(?:ACCESS_DENIED|DLOPEN_DISABLED)$/.test(String(own.code)))
      return own
    found = fields.cause
  }
  return {}
}
