import type { Diagnostic } from '@jibao/core'
import { readPlugins } from '@jibao/sources'
import { rendererOfFile } from '../choose.ts'
import { loadPlugins } from '../load-plugins.ts'
import type { LoadedPlugins } from '../loaded-plugins.ts'
import type { Tools } from '../tools.ts'
import { traceMissing } from '../trace/diagnostics.ts'
import { sha256 } from '../trace/inputs-of.ts'
import { readTrace } from '../trace/trace-file.ts'
import type { TracedDocument } from '../trace/trace-schema.ts'
import { fileUnknown } from './diagnostics.ts'
import type { ExplainRequest } from './explain.ts'
import { plainWords } from './plain-words.ts'

/** A file that somebody asks about. */
export interface AskedFile {
  /** As the user named it. */
  readonly file: string
  /**
   * `same` as we wrote it; `changed` since, so it is explained by its name; `unknown`: no build of ours recorded it.
   */
  readonly state: 'same' | 'changed' | 'unknown'
  /** Its text as compared; absent when nothing here reads such files. */
  readonly text?: string
}

export interface FoundDocuments {
  readonly documents: readonly TracedDocument[]
  readonly file?: AskedFile
  readonly diagnostics: readonly Diagnostic[]
}

/** The documents in which a number is looked for: that of the file, or all that were built. */
export const findDocuments = async (
  request: ExplainRequest,
  tools: Tools,
): Promise<FoundDocuments> => {
  const { world } = tools
  const { file, out, report, period } = request
  if (file === undefined) {
    const { value, diagnostics } = await readTrace(out, world)
    if (value === undefined) return { documents: [], diagnostics }
    if (value === 'none') return { documents: [], diagnostics: [traceMissing(out)] }
    return {
      documents: value.filter(
        (one) =>
          (report === undefined || one.report === report) &&
          (period === undefined || one.period === period),
      ),
      diagnostics: [],
    }
  }
  const bytes = await world.read(file.path)
  if (bytes === undefined) return { documents: [], diagnostics: [fileUnknown(file.shownAs)] }
  const end = file.path.lastIndexOf('/')
  const name = file.path.slice(end + 1)
  const folders = [...new Set([file.path.slice(0, end), out])]
  const { value: references = [] } = await readPlugins(request.workspace, world)
  const plugins = await loadPlugins(references, request.workspace, tools)
  const text = await textOf(name, bytes, plugins)
  const asked = { file: file.shownAs, ...(text === undefined ? {} : { text }) }
  const traces = await Promise.all(folders.map((folder) => readTrace(folder, world)))
  const all = traces.flatMap(({ value }) => (value === undefined || value === 'none' ? [] : value))
  const damaged = traces.flatMap(({ diagnostics }) => diagnostics)
  const hash = sha256(bytes)
  const made = all.find(({ outputs }) => outputs.some((one) => one.sha256 === hash))
  if (made !== undefined) {
    return { documents: [made], file: { ...asked, state: 'same' }, diagnostics: [] }
  }
  const named = all.find(({ outputs }) => outputs.some((one) => one.file === name))
  return named === undefined
    ? { documents: [], file: { ...asked, state: 'unknown' }, diagnostics: damaged }
    : { documents: [named], file: { ...asked, state: 'changed' }, diagnostics: damaged }
}

const textOf = async (
  name: string,
  bytes: Uint8Array,
  { renderers }: LoadedPlugins,
): Promise<string | undefined> => {
  const renderer = rendererOfFile(renderers, name.toLowerCase())
  try {
    const read = await renderer?.readBack(bytes)
    return read && plainWords(read.text.join('\n'))
  } catch {
    return undefined
  }
}
