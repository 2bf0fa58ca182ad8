import { isDeepStrictEqual } from 'node:util'
import { codePointName, type Diagnostic, type FontBook, type FontRole, isError } from '@jibao/core'
import { type Report, textPieces, writeReport } from '@jibao/document'
import { renderReport } from '../render-report.ts'
import type { Loss, ReadBack, Renderer } from '../renderer.ts'
import { allDifferences, type Difference, elsewhere } from './elsewhere/elsewhere.ts'
import type { KitOptions } from './kit.ts'
import { type Reach, unwatched, watch } from './outside/watch.ts'

/** What came of a rendering. A refusal names a character that a face may lack. */
export type Attempt =
  | {
      readonly outcome: 'rendered'
      readonly bytes: Uint8Array
      readonly losses: readonly Loss[]
    }
  | { readonly outcome: 'refused'; readonly character: string }
  | { readonly outcome: 'failed'; readonly fault: string }

/** A rendering of a tree that is not frozen, watched, as if it were another day on another machine. */
interface Visit {
  readonly attempt: Attempt
  /** Whether the tree is another afterwards. */
  readonly isTreeChanged: boolean
  readonly reached: readonly Reach[]
}

/** Where promises are tried: what several of them ask for is done once and kept. */
export interface Bench {
  readonly renderer: Renderer
  readonly options: KitOptions
  /** Kept. */
  readonly attempt: (report: Report) => Promise<Attempt>
  /** Kept; `undefined` when nothing was rendered. */
  readonly read: (report: Report) => Promise<ReadBack | undefined>
  /** Kept; after `attempt`, so that all code is loaded. */
  readonly visit: (report: Report) => Promise<Visit>
  /** Not kept: with some differences only. */
  readonly attemptElsewhere: (report: Report, named: readonly Difference[]) => Promise<Attempt>
}

export const createBench = (renderer: Renderer, options: KitOptions): Bench => {
  const attemptOnce = async (report: Report): Promise<Attempt> => {
    const { fonts, read, patience = 120_000 } = options
    const { bytes, losses, diagnostics } = await renderReport(renderer, report, {
      fonts,
      signal: AbortSignal.timeout(patience),
      ...(read === undefined ? {} : { read: async (path) => unwatched(() => read(path)) }),
    })
    // Whatever becomes of the renderer's own buffer.
    if (bytes !== undefined) return { outcome: 'rendered', bytes: bytes.slice(), losses }
    const errors = diagnostics.filter(isError)
    const character = refusedCharacter(report, errors)
    return character === undefined
      ? { outcome: 'failed', fault: errors.map(({ message }) => message).join('；') }
      : { outcome: 'refused', character }
  }
  const attempt = kept(attemptOnce)
  return {
    renderer,
    options,
    attempt,
    read: kept(async (report) => {
      const made = await attempt(report)
      return made.outcome === 'rendered' ? renderer.readBack(copyOf(made.bytes)) : undefined
    }),
    visit: kept(async (report) => {
      await attempt(report)
      const before = writeReport(report)
      const tree = structuredClone(report)
      const { result, reached } = await elsewhere(allDifferences, () =>
        watch(() => attemptOnce(tree), isAllowedIn(options.fonts)),
      )
      return { attempt: result, isTreeChanged: writeReport(tree) !== before, reached }
    }),
    attemptElsewhere: (report, named) => elsewhere(named, () => attemptOnce(report)),
  }
}

const kept = <T>(make: (report: Report) => Promise<T>): ((report: Report) => Promise<T>) => {
  const made = new WeakMap<Report, Promise<T>>()
  return (report) => {
    const known = made.get(report) ?? make(report)
    made.set(report, known)
    return known
  }
}

/** The same bytes somewhere else, inside a larger buffer, as files that were read often are. */
export const copyOf = (bytes: Uint8Array): Uint8Array => {
  const buffer = new Uint8Array(bytes.length + 16)
  buffer.set(bytes, 8)
  return buffer.subarray(8, 8 + bytes.length)
}

/** Whether two renderings say the same, byte for byte. */
export const isSame = (a: Attempt, b: Attempt): boolean =>
  a.outcome === 'rendered' && b.outcome === 'rendered'
    ? Buffer.compare(a.bytes, b.bytes) === 0
    : isDeepStrictEqual(a, b)

/** Han, ASCII and the punctuation of Chinese: characters that every renderer has to show. */
const usual =
  /[\p{Script=Han}\p{ASCII}\u00B0-\u00B7\u00D7\u00F7\u2010-\u2027\u2030\u203B\u2103\u2190-\u21FF\u2200-\u22FF\u2460-\u24FF\u25A0-\u25FF\u2605\u2606\u3000-\u303F\uFE30-\uFE4F\uFF00-\uFFEF]/u

/** The odd character of the report that an error names, as such or as `U+0627`. */
const refusedCharacter = (report: Report, errors: readonly Diagnostic[]): string | undefined => {
  const odd = new Set(
    textPieces(report)
      .join('')
      .match(new RegExp(`[^${usual.source.slice(1)}`, 'gu')),
  )
  return [...odd].find((character) =>
    errors.some(
      (error) =>
        error.character === character ||
        error.message.includes(character) ||
        error.message.includes(codePointName(character.codePointAt(0) ?? 0)),
    ),
  )
}

const roles: readonly FontRole[] = ['fangsong', 'kaiti', 'heiti', 'xiaobiaosong', 'songti']

/** Faces are opened where the font book says, and packages where they are installed. */
const isAllowedIn = (fonts: FontBook): ((given: unknown) => boolean) => {
  const paths = new Set(roles.flatMap((role) => fonts.chain(role).map(({ path }) => path)))
  return (given) => {
    const path = given instanceof URL ? given.pathname : given
    return typeof path !== 'string' || paths.has(path) || path.includes('/node_modules/')
  }
}
