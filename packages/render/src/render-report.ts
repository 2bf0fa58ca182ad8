import { type Diagnostic, isError } from '@jibao/core'
import type { Report } from '@jibao/document'
import { type Author, renderAborted, renderFailed, renderTimedOut } from './diagnostics.ts'
import { fontsFor } from './fonts-for.ts'
import { hearRenderer } from './hear-renderer.ts'
import type { Loss, RenderContext, Renderer } from './renderer.ts'

export interface Rendered {
  /** Absent when an error withheld the output. */
  readonly bytes?: Uint8Array
  readonly losses: readonly Loss[]
  readonly diagnostics: readonly Diagnostic[]
}

/** What a rendering is given from outside; without `signal` it is never aborted, without `read` there are no files. */
export type Circumstances = Pick<RenderContext, 'fonts'> &
  Partial<Pick<RenderContext, 'signal' | 'read'>> & {
    /** The plug-in that brings the renderer, to be named where something goes wrong. */
    readonly plugin?: string
  }

/**
 * Runs one renderer; whatever it does costs this format only and comes back as a diagnostic. Once
 * `signal` is aborted nobody waits for the renderer, and nothing that it says or gives any more counts.
 */
export const renderReport = async (
  renderer: Renderer,
  report: Report,
  { fonts, signal = new AbortController().signal, read = noFiles, plugin }: Circumstances,
): Promise<Rendered> => {
  const author: Author = { renderer, ...(plugin === undefined ? {} : { plugin }) }
  const { lose, report: remark, close } = hearRenderer()
  const context: RenderContext = {
    fonts: fontsFor(report.metadata.language, fonts),
    signal,
    read,
    lose,
    report: remark,
  }
  try {
    const bytes = await unlessAborted(signal, async () => renderer.render(report, context))
    const { losses, diagnostics, faults } = close()
    const [fault] = isBytes(bytes) ? faults : ['没有给出文件内容']
    if (fault !== undefined) {
      return { losses, diagnostics: [...diagnostics, renderFailed(author, fault)] }
    }
    return isBytes(bytes) && !diagnostics.some(isError)
      ? { bytes, losses, diagnostics }
      : { losses, diagnostics }
  } catch (error) {
    const { losses, diagnostics } = close()
    if (signal.aborted) {
      return { losses, diagnostics: [...diagnostics, renderEnded(author, signal)] }
    }
    // A renderer may report an error and then give up: the report is the better message.
    if (diagnostics.some(isError)) return { losses, diagnostics }
    return { losses, diagnostics: [...diagnostics, renderFailed(author, error)] }
  }
}

const noFiles = async (): Promise<undefined> => undefined

const isBytes = (given: unknown): given is Uint8Array =>
  given instanceof Uint8Array && given.length > 0

/** What `work` gives, or the rejection of whoever does not wait for it. */
const unlessAborted = async <T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> => {
  signal.throwIfAborted()
  let end = (): void => undefined
  const aborted = new Promise<never>((_, reject) => {
    end = () => reject(signal.reason)
  })
  signal.addEventListener('abort', end, { once: true })
  try {
    return await Promise.race([work(), aborted])
  } finally {
    signal.removeEventListener('abort', end)
  }
}

/** `AbortSignal.timeout` gives a reason of this name. */
const renderEnded = (author: Author, { reason }: AbortSignal): Diagnostic =>
  reason instanceof Error && reason.name === 'TimeoutError'
    ? renderTimedOut(author)
    : renderAborted(author)
