import { readdirSync } from 'node:fs'
import { type Inline, printValue, type Report, readReport, walk } from '@jibao/document'
import { openFontBook } from '@jibao/fonts'
import { setParagraph, type TypeRun } from '@jibao/typography'
import { beforeAll, describe, expect, test } from 'vitest'
import { build } from '../src/index.ts'
import { copyOf, fixtureNames, root, textOf, toolsOf } from './sample.ts'

const size = 16

interface Line {
  readonly text: string
  /** What follows it in its paragraph; empty behind the last line. */
  readonly next: string
  /** What is free behind it, em. */
  readonly short: number
  /** How much wider than its characters it had to be made, em. */
  readonly stretch: number
}

const lines: Line[] = []

const reportsOf = async (fixture: string): Promise<readonly Report[]> => {
  const files = { ...copyOf(`fixtures/${fixture}`, 'w'), ...copyOf('templates', 'templates') }
  const periods = readdirSync(`${root}/fixtures/${fixture}/progress`).flatMap(
    (name) => /^(\d{4}-\w+)\.yaml$/.exec(name)?.[1] ?? [],
  )
  const reports: Report[] = []
  for (const period of periods) {
    const { world, tools } = toolsOf(files)
    const { outputs } = await build(
      { workspace: 'w', reports: [], formats: [], out: 'out', period },
      tools,
    )
    for (const { path } of outputs) {
      const { value } = readReport(textOf(world.files.get(path)), path)
      if (value !== undefined) reports.push(value)
    }
  }
  return reports
}

const paragraphsOf = (report: Report): readonly (readonly Inline[])[] =>
  [...walk(report)].flatMap((node) =>
    node.type === 'paragraph' || node.type === 'listItem' ? [node.children] : [],
  )

beforeAll(async () => {
  const { book } = await openFontBook([])
  const [face] = book.chain('fangsong')
  if (face === undefined) throw new Error('no face')
  const advance = (codePoint: number): number => face.advance(codePoint)
  const runsOf = (inlines: readonly Inline[]): readonly TypeRun[] =>
    inlines.flatMap((inline): readonly TypeRun[] => {
      if (inline.type === 'text') return [{ text: inline.value, size, advance }]
      if (inline.type === 'value') return [{ text: printValue(inline), size, advance, kept: true }]
      return inline.type === 'sparkline' ? [] : runsOf(inline.children)
    })

  const setAt = (inlines: readonly Inline[], em: number): void => {
    const width = em * size
    const set = setParagraph(runsOf(inlines), { width, indent: 2 * size, align: 'justify' })
    const text = (from: number, to: number): string =>
      String.fromCodePoint(...set.codePoints.subarray(from, to))
    for (const [index, { start, end, x, width: setWidth }] of set.lines.entries()) {
      const next = set.lines[index + 1]
      const natural = set.codePoints
        .subarray(start, end)
        .reduce((sum, codePoint) => sum + (advance(codePoint) * size) / 1000, 0)
      lines.push({
        text: text(start, end),
        next: next === undefined ? '' : text(next.start, next.end),
        short: (width - x - setWidth) / size,
        stretch: (width - x - natural) / size - gapsIn(text(start, end)) / 4,
      })
    }
  }

  for (const fixture of fixtureNames) {
    for (const report of await reportsOf(fixture)) {
      for (const inlines of paragraphsOf(report)) {
        for (let em = 20; em < 35; em += 1) setAt(inlines, em)
      }
    }
  }
}, 300_000)

/** Places between Chinese and Latin, which have a quarter of an em by right. */
const gapsIn = (text: string): number =>
  text.match(/(?<=\p{Script=Han})(?=[\dA-Za-z])|(?<=[\dA-Za-z%])(?=\p{Script=Han})/gu)?.length ?? 0

describe('every report of the fixtures, at 15 widths', () => {
  test('has lines enough to tell', () => {
    expect(lines.length).toBeGreaterThan(3000)
  })

  test.each<readonly [string, RegExp | null, RegExp | null]>([
    ['no line starts with a mark that may not', null, /^[，。、；：？！”’）》〉】〕·～%‰℃]/u],
    ['no line ends with a mark that may not', /[“‘（《〈【〔￥]$/u, null],
    ['no dash is split', /—$/u, /^—/u],
    ['no ellipsis is split', /…$/u, /^…/u],
    ['no number is split', /[\d.,]$/u, /^[\d.,]/u],
    ['no number is parted from its sign', /[-−+±～]$/u, /^\d/u],
    [
      'no number is parted from its unit',
      /\d$/u,
      /^(?:%|‰|℃|[年月日元人户名家次个张床天项件]|[万亿][元人])/u,
    ],
    ['no word is split', /[A-Za-z]$/u, /^[A-Za-z]/u],
  ])('%s', (_, before, after) => {
    const wrong = lines.filter(
      ({ text, next }) =>
        next !== '' &&
        (before === null || before.test(text)) &&
        (after === null || after.test(next)),
    )
    expect(wrong).toEqual([])
  })

  test('at most one line in a hundred ends more than a character short of the measure', () => {
    const whole = lines.filter(({ next }) => next !== '')
    const short = whole.filter((line) => line.short > 1)
    expect(short.length / whole.length).toBeLessThanOrEqual(0.01)
  })

  test('at most one in a hundred was let out by more than three, for a figure that had to turn', () => {
    const whole = lines.filter(({ next }) => next !== '')
    const loose = whole.filter(({ stretch }) => stretch > 3)
    expect(loose.length / whole.length).toBeLessThanOrEqual(0.01)
  })
})
