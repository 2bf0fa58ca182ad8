import { setImmediate, setTimeout } from 'node:timers/promises'
import type { Report } from '@jibao/document'
import { fontsFor } from '../../fonts-for.ts'
import type { Bench } from '../bench.ts'
import type { RendererPromise } from './renderer-promise.ts'

/** Milliseconds from the abort to the rejection. */
const limit = 200

/** How long one is waited for who does not end. */
const patience = 10 * limit

interface Work {
  readonly end: Promise<'bytes' | 'rejected'>
  readonly abort: () => void
}

const begin = ({ renderer, options }: Bench, report: Report, isAborted = false): Work => {
  const controller = new AbortController()
  const abort = (): void => controller.abort(new Error('no longer wanted'))
  if (isAborted) abort()
  const context = {
    fonts: fontsFor(report.metadata.language, options.fonts),
    signal: controller.signal,
    read: options.read ?? (async () => undefined),
    lose: () => undefined,
    report: () => undefined,
  }
  const end = Promise.resolve()
    .then(() => renderer.render(report, context))
    .then(
      () => 'bytes' as const,
      () => 'rejected' as const,
    )
  return { end, abort }
}

const since = (start: number): number => performance.now() - start

/** Whether it gives up when it is asked after `pause` milliseconds; 0 is the first turn that it gives. */
const faultAfter = async (
  bench: Bench,
  report: Report,
  pause: number,
): Promise<string | undefined> => {
  const started = performance.now()
  const { end, abort } = begin(bench, report)
  const early = await Promise.race([
    end,
    pause === 0 ? setImmediate('turn' as const) : setTimeout(pause, 'turn' as const),
  ])
  if (early !== 'turn') {
    return pause > 0 || since(started) < limit
      ? undefined
      : `gives nobody a turn in ${Math.round(since(started))} ms: await breathe(context.signal) between pieces of the work`
  }
  const asked = performance.now()
  abort()
  const late = await Promise.race([end, setTimeout(patience, 'no end' as const)])
  const took = since(asked)
  if (late === 'no end') return `is still at work ${patience} ms after the abort`
  return took > limit
    ? `ends only ${Math.round(took)} ms after the abort: await breathe(context.signal) more often`
    : undefined
}

/** The best of some tries: on a busy machine any one may be held up by others. */
const settled = async (
  tries: number,
  attempt: () => Promise<string | undefined>,
): Promise<string | undefined> => {
  const fault = await attempt()
  return fault === undefined || tries === 1 ? fault : settled(tries - 1, attempt)
}

export const endsWhenAsked: RendererPromise = {
  name: `gives up within ${limit} ms when its work is no longer wanted`,
  over: 'huge',
  faultOf: async (bench, { report }) => {
    const started = performance.now()
    const whole = begin(bench, report)
    await whole.end
    const total = since(started)
    const { end } = begin(bench, report, true)
    const refused = await Promise.race([end, setTimeout(patience, 'no end' as const)])
    if (refused !== 'rejected')
      return 'begins though its signal is aborted: await breathe(context.signal) first'
    for (const share of [0, 0.3, 0.7]) {
      const fault = await settled(3, () => faultAfter(bench, report, share * total))
      if (fault !== undefined) return fault
    }
    return undefined
  },
}
