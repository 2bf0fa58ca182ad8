import { fail, type Outcome, succeed, type World } from '@jibao/core'
import { writeFailed } from '../diagnostics.ts'
import { filesBelow } from '../files-below.ts'
import { loadPlugins } from '../load-plugins.ts'
import type { Tools } from '../tools.ts'
import { folderTaken, thingTaken } from './diagnostics.ts'
import { fill } from './fill.ts'
import { namesOf } from './names-of.ts'
import type { PluginKind } from './plugin-kind.ts'

export interface ScaffoldRequest {
  readonly kind: PluginKind
  /** As written by the user. */
  readonly name: string
  /** Folder in which the plug-in gets a folder of its own. */
  readonly out: string
  /** Of our packages, which the plug-in asks for. */
  readonly version: string
}

export interface ScaffoldedPlugin {
  readonly folder: string
  /** Paths from the folder. */
  readonly files: readonly string[]
  /** What it brings is called: a format, a check or a template. */
  readonly thing: string
}

type ScaffoldTools = Pick<Tools, 'world' | 'plugins' | 'openPlugin' | 'templateFolders'> & {
  /** Folder with a folder of files for each kind; their names end in `.in`. */
  readonly scaffolds: string
}

/** Begins a plug-in: a package that works and passes its tests as it is. All of its files are written, or none. */
export const scaffoldPlugin = async (
  { kind, name, out, version }: ScaffoldRequest,
  tools: ScaffoldTools,
): Promise<Outcome<ScaffoldedPlugin>> => {
  const { value: names, diagnostics } = namesOf(kind, name)
  if (names === undefined) return fail(...diagnostics)
  const { thing } = names
  if ((await taken[kind](tools)).includes(thing)) return fail(thingTaken(kind, thing))
  const { world, scaffolds } = tools
  const folder = `${out}/${name}`
  if ((await world.list(folder)) !== undefined) return fail(folderTaken(folder))
  const blanks = { name, version, word: thing, CODE: thing }
  const files = await filesOf(`${scaffolds}/${kind}`, (text) => fill(text, blanks), world)
  try {
    // Nobody is at work in a folder that was not there.
    await world.replaceTogether(folder, files)
  } catch (error) {
    return fail(writeFailed(folder, error))
  }
  return succeed({ folder, files: [...files.keys()], thing })
}

/** The names of what comes along. */
const taken = {
  renderer: async (tools) =>
    (await loadPlugins([], '', tools)).renderers.map(({ format }) => format),
  check: async () => {
    const { allChecks } = await import('@jibao/checks')
    return allChecks.map(({ meta }) => meta.code)
  },
  template: async ({ world, templateFolders }) => {
    const names = await Promise.all(templateFolders.map((folder) => world.list(folder)))
    return names.flatMap((one) => one ?? []).map((entry) => entry.replace(/\/$/, ''))
  },
} satisfies Record<PluginKind, (tools: ScaffoldTools) => Promise<readonly string[]>>

type NewFiles = Map<string, { readonly before: undefined; readonly after: Uint8Array }>

const filesOf = async (
  scaffold: string,
  filled: (text: string) => string,
  world: Pick<World, 'read' | 'list'>,
): Promise<NewFiles> => {
  const files: NewFiles = new Map()
  for (const path of await filesBelow(scaffold, world)) {
    const text = new TextDecoder().decode(await world.read(`${scaffold}/${path}`))
    const name = filled(path).replace(/\.in$/, '')
    files.set(name, { before: undefined, after: new TextEncoder().encode(filled(text)) })
  }
  return files
}
