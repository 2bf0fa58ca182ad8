import type { Fragment } from './fragment.ts'

/** What stands side by side without a wide gap; the line of a paragraph is one, a row of a table several. */
interface Segment {
  readonly text: string
  readonly x: number
  readonly end: number
}

export interface PageLine {
  /** 1-based page, and line of the page. */
  readonly page: number
  readonly line: number
  readonly x: number
  readonly end: number
  readonly y: number
  readonly size: number
  readonly segments: readonly Segment[]
}

/** Baselines that differ by less than this share of the type's size are one line. */
const sameLine = 0.4
/** Gaps in shares of the type's size: a space between Latin words, another column. */
const gaps = { latin: 0.15, column: 1.4 } as const

const isChinese = (character: string | undefined): boolean =>
  /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—]/u.test(character ?? '')

const chinese = String.raw`[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—]`
const besideChinese = new RegExp(`(?<=${chinese}) +| +(?=${chinese})`, 'gu')

/** Spaces beside Chinese only justify a line. */
const closeUp = (text: string): string => text.replaceAll(besideChinese, '')

const needsSpace = (before: string, after: string, gap: number): boolean =>
  gap > gaps.latin &&
  !isChinese(before.at(-1)) &&
  !isChinese(after[0]) &&
  !/\s$/.test(before) &&
  !/^\s/.test(after)

const segmentsOf = (fragments: readonly Fragment[]): readonly Segment[] => {
  const segments: { text: string; readonly x: number; end: number }[] = []
  for (const { text, x, width, size } of fragments) {
    const last = segments.at(-1)
    const gap = last === undefined ? 0 : (x - last.end) / size
    if (last === undefined || gap > gaps.column) segments.push({ text, x, end: x + width })
    else {
      last.text += (needsSpace(last.text, text, gap) ? ' ' : '') + text
      last.end = Math.max(last.end, x + width)
    }
  }
  return segments.map((segment) => ({ ...segment, text: closeUp(segment.text.trim()) }))
}

const groupByBaseline = (fragments: readonly Fragment[]): readonly (readonly Fragment[])[] => {
  const groups: Fragment[][] = []
  for (const fragment of fragments.toSorted((a, b) => a.y - b.y)) {
    const group = groups.at(-1)
    const first = group?.[0]
    const isSame =
      first !== undefined &&
      Math.abs(fragment.y - first.y) < sameLine * Math.max(first.size, fragment.size)
    if (group !== undefined && isSame) group.push(fragment)
    else groups.push([fragment])
  }
  return groups.map((group) => group.toSorted((a, b) => a.x - b.x))
}

/** The size that most of a line's characters have. */
const mainSize = (fragments: readonly Fragment[]): number =>
  fragments.reduce((longest, each) => (each.text.length > longest.text.length ? each : longest))
    .size

/** What a page says, line by line from its top. */
export const pageLines = (fragments: readonly Fragment[], page: number): readonly PageLine[] =>
  groupByBaseline(fragments).map((group, index) => {
    const segments = segmentsOf(group)
    return {
      page,
      line: index + 1,
      x: segments[0]?.x ?? 0,
      end: segments.at(-1)?.end ?? 0,
      y: group[0]?.y ?? 0,
      size: mainSize(group),
      segments,
    }
  })

/** The words of a line, its columns parted by a space. */
export const lineText = ({ segments }: PageLine): string =>
  segments.map(({ text }) => text).join(' ')
