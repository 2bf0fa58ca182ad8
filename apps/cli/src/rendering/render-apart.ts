import type { ChildProcess } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { type Diagnostic, fail, type Outcome, succeed } from '@jibao/core'
import { openPlugin } from '@jibao/plugin'
import type { GuestPlugin, PluginReference, Tools } from '@jibao/toolkit'
import { pluginPrinted } from './diagnostics.ts'
import { type Enquire, guestRenderer } from './guest-renderer.ts'
import type { PluginDescription, Request } from './messages.ts'
import { ask, startPlugin } from './plugin-process.ts'
import { resolvePlugin } from './resolve-plugin.ts'

export interface ApartLimits {
  /** For whatever a plug-in is asked, in milliseconds. */
  readonly time?: number
  /** For the process of each plug-in as a whole, in bytes. */
  readonly memory?: number
  /** Aborted when no plug-in is needed any more: their processes end. */
  readonly ended?: AbortSignal
}

const megabyte = 1024 * 1024

/**
 * Opens the plug-ins of workspaces, each in a process of its own, which none can leave: a loop without end, a
 * crash or memory without bound end with that process. What is asked for once is opened once.
 */
export const renderApart = (limits: ApartLimits = {}): Tools['openPlugin'] => {
  const opened = new Map<string, Promise<Outcome<GuestPlugin>>>()
  return (reference, folder) => {
    const key = JSON.stringify([reference, folder])
    const found = opened.get(key) ?? openGuest(reference, folder, limits)
    opened.set(key, found)
    return found
  }
}

const openGuest = async (
  reference: PluginReference,
  folder: string,
  { time = 60_000, memory = 1024 * megabyte, ended }: ApartLimits,
): Promise<Outcome<GuestPlugin>> => {
  const { value: from, ...resolved } = await resolvePlugin(reference, folder)
  if (from === undefined) return fail(...resolved.diagnostics)
  const url = pathToFileURL(from).href
  const opening: Request = { kind: 'open', url, given: reference }
  const { specifier, origin } = reference
  const told = (text: string): Diagnostic => pluginPrinted(specifier, text.trim(), origin)
  const printed: Diagnostic[] = []
  const hearing: Pick<Parameters<Enquire>[1], 'hear'> = {
    hear: (remark) => {
      if (remark.kind === 'printed') printed.push(told(remark.text))
    },
  }
  let child: ChildProcess | undefined
  let last: Promise<unknown> = Promise.resolve()
  ended?.addEventListener('abort', () => child?.kill('SIGKILL'), { once: true })
  const start = async (): Promise<Outcome<PluginDescription>> => {
    child = await startPlugin(memory)
    const answer = await ask(child, opening, { time, ...hearing })
    return answer.kind === 'opened' ? answer.outcome : fail()
  }
  const enquire: Enquire = (request, terms) => {
    const turn = last.then(async () => {
      if (child?.connected !== true) await start()
      if (child === undefined) throw new Error('插件没有载入')
      return ask(child, request, { time, ...terms })
    })
    last = turn.catch(() => undefined)
    return turn
  }
  const { value: description, diagnostics } = await start()
  const found = [...diagnostics, ...printed]
  if (description === undefined) return fail(...found)
  const brought = await broughtHere(description, url, reference)
  if (brought.value === undefined) return fail(...found, ...brought.diagnostics)
  return succeed(
    {
      ...description,
      ...brought.value,
      renderers: description.renderers.map((fields) => guestRenderer(fields, { enquire, told })),
      templates: description.templates.map((href) => new URL(href)),
      from,
    },
    found,
  )
}

/** What works on data and not on reports runs here; a plug-in without such things is never imported here. */
const broughtHere = async (
  { sources, checks, helpers }: PluginDescription,
  url: string,
  reference: PluginReference,
): Promise<Outcome<Pick<GuestPlugin, 'sources' | 'checks' | 'helpers'>>> => {
  if (sources.length + checks.length + helpers.length === 0) {
    return succeed({ sources: [], checks: [], helpers: [] })
  }
  return openPlugin(await import(url), reference)
}
