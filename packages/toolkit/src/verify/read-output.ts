import { failureText, type World } from '@jibao/core'
import type { ReadBack } from '@jibao/render'
import type { LoadedRenderer } from '../loaded-plugins.ts'
import { sha256 } from '../trace/inputs-of.ts'
import type { TracedDocument, TracedOutput } from '../trace/trace-schema.ts'
import { compareNumbers, type WrongNumber } from './compare-numbers.ts'
import { compareText, type Deviation } from './compare-text.ts'

/**
 * How a file stands to the one that was written: `same` to the byte; `changed` since; `missing`; `unreadable` as
 * what it should be, or nothing here can read it.
 */
export type FileState = 'same' | 'changed' | 'missing' | 'unreadable'

/** One file of a document, read back. */
export interface ReadOutput {
  readonly format: string
  readonly file: string
  readonly state: FileState
  /** Why it is unreadable, where a plug-in should have read it: `插件“jibao-md”：…`. */
  readonly problem?: string
  /** Of the file as it is; absent when it is missing. */
  readonly sha256?: string
  readonly deviations: readonly Deviation[]
  readonly wrongNumbers: readonly WrongNumber[]
  /** Set where no formula of a workbook has a result: the program that saved it last does not compute. */
  readonly lacksResults?: true
}

export interface Readers {
  readonly world: Pick<World, 'read'>
  readonly renderers: readonly LoadedRenderer[]
}

export const readOutput = async (
  { format, file, sha256: written }: TracedOutput,
  document: TracedDocument,
  out: string,
  { world, renderers }: Readers,
): Promise<ReadOutput> => {
  const nothing = { format, file, deviations: [], wrongNumbers: [] }
  const bytes = await world.read(`${out}/${file}`)
  if (bytes === undefined) return { ...nothing, state: 'missing' }
  const hash = sha256(bytes)
  const renderer = renderers.find((one) => one.format === format)
  if (renderer === undefined) return { ...nothing, state: 'unreadable', sha256: hash }
  const read = await readBack(renderer, bytes)
  if ('problem' in read) {
    const { plugin } = renderer
    const problem = plugin === undefined ? {} : { problem: `插件“${plugin}”：${read.problem}` }
    return { ...nothing, state: 'unreadable', sha256: hash, ...problem }
  }
  const state = hash === written ? 'same' : 'changed'
  const shown = withoutOmitted(document, renderer)
  const hasResult = read.numbers.some(({ formula }) => formula !== undefined)
  return {
    ...nothing,
    state,
    sha256: hash,
    ...(renderer.numberCells && state === 'changed' && !hasResult ? { lacksResults: true } : {}),
    deviations: compareText(shown, read.text, state === 'same'),
    wrongNumbers: renderer.numberCells ? compareNumbers(shown, read.numbers) : [],
  }
}

/** A file that somebody touched may be anything. */
const readBack = async (
  renderer: LoadedRenderer,
  bytes: Uint8Array,
): Promise<ReadBack | { readonly problem: string }> => {
  try {
    return await renderer.readBack(bytes)
  } catch (problem) {
    return { problem: failureText(problem) }
  }
}

/** The title is always shown. */
const withoutOmitted = (
  document: TracedDocument,
  { capabilities }: LoadedRenderer,
): Pick<TracedDocument, 'pieces' | 'values'> => ({
  values: document.values,
  pieces: document.pieces.filter(
    ({ kind }) => kind === 'title' || kind === 'annex' || capabilities[kind] !== 'none',
  ),
})
