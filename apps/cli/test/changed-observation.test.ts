import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { Observation } from '@jibao/data-model'
import { plainText, printValue, type Report, textPieces, walk } from '@jibao/document'
import { describe, expect, test } from 'vitest'
import {
  type BuiltReport,
  buildFixture,
  type Changes,
  composeFixture,
  fixtureNames,
  folderOf,
  openFixture,
  piecesOf,
  textOf,
} from './fixture-builds.ts'
import { openSheets } from './open-sheets.ts'
import { figuresOf, listedFigures } from './sheets-of-tree.ts'

// A figure is written in one place of the workspace. Write another there, and every format of every
// report changes where the tree does, by the same numbers, and nowhere else.

const observationsEach = 3

/** Files of a workspace with the last digit of some figures changed. */
const written = (fixture: string, ...observations: readonly Observation[]): Changes => {
  const files: Record<string, string> = {}
  for (const { reading, origin } of observations) {
    if (reading.kind !== 'quantity') throw new Error('no figure')
    const { value } = reading.quantity
    const { file, line = 1, column = 1 } = origin
    const text = files[file] ?? readFileSync(join(folderOf(fixture), file), 'utf8')
    const start =
      text
        .split('\n')
        .slice(0, line - 1)
        .join('\n').length +
      column -
      1
    const end = text.indexOf(value, start) + value.length
    const digit = Number(text[end - 1])
    files[file] = `${text.slice(0, end - 1)}${digit === 9 ? 8 : digit + 1}${text.slice(end)}`
  }
  return files
}

/** How often each number stands in some texts. */
const numbersIn = (pieces: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const [number] of pieces.flatMap((piece) => [...piece.matchAll(/\d+(?:\.\d+)?/g)])) {
    counts.set(number, (counts.get(number) ?? 0) + 1)
  }
  return counts
}

/** By how much each number became more or less frequent. */
const shift = (
  before: readonly string[],
  after: readonly string[],
): Readonly<Record<string, number>> => {
  const [old, now] = [numbersIn(before), numbersIn(after)]
  const changes = [...new Set([...old.keys(), ...now.keys()])].map(
    (number) => [number, (now.get(number) ?? 0) - (old.get(number) ?? 0)] as const,
  )
  return Object.fromEntries(changes.filter(([, change]) => change !== 0))
}

const headingsOf = (report: Report): readonly string[] =>
  [...walk(report)].filter((node) => node.type === 'heading').flatMap(textPieces)

const chartsInWords = (report: Report): readonly string[] =>
  [...walk(report)].flatMap((node) => (node.type === 'chart' ? [plainText(node.alternative)] : []))

const sparklinesInWords = (report: Report): readonly string[] =>
  [...walk(report)].flatMap((node) =>
    node.type === 'sparkline' ? node.values.map(printValue) : [],
  )

/** What each format says of a tree: 目录 repeats headings, and pictures are told in words. */
const saidIn: Readonly<Record<string, (report: Report) => readonly string[]>> = {
  pdf: (report) => [
    ...textPieces(report),
    ...(report.children.some(({ type }) => type === 'contents') ? headingsOf(report) : []),
  ],
  docx: (report) => [
    ...(saidIn.pdf?.(report) ?? []),
    ...chartsInWords(report),
    ...sparklinesInWords(report),
  ],
  xlsx: (report) => [...textPieces(report), ...chartsInWords(report)],
  html: (report) => [...textPieces(report), ...chartsInWords(report)],
  ofd: (report) => saidIn.pdf?.(report) ?? [],
}

/** All that an output says, but for the list of figures that ends a workbook. */
const saidBy = async (output: BuiltReport): Promise<readonly string[]> => {
  const pieces = await piecesOf(output)
  return output.format === 'xlsx' ? pieces.slice(0, pieces.lastIndexOf('数据')) : pieces
}

const countOf = (figure: string, text: string): number =>
  text.match(new RegExp(String.raw`(?<![\d.])${figure}`, 'gu'))?.length ?? 0

const sha = ({ bytes }: BuiltReport): string => createHash('sha256').update(bytes).digest('hex')

const observationsOf = async (fixture: string): Promise<readonly Observation[]> => {
  const { dataset } = await openFixture(fixture)
  const last = dataset.periods.at(-1)?.period ?? ''
  const figures = dataset.observations.filter(({ reading }) => reading.kind === 'quantity')
  const recent = figures.filter(({ period }) => period === last)
  const list = recent.length < observationsEach ? figures : recent
  return Array.from(
    { length: observationsEach },
    (_, index) => list[Math.floor(((index + 0.5) * list.length) / observationsEach)],
  ).filter((one) => one !== undefined)
}

describe.each(fixtureNames)('%s', (fixture) => {
  test('a changed figure changes every format where it changes the report', async () => {
    const trees = await composeFixture(fixture)
    const outputs = await buildFixture(fixture)
    let moved = 0
    for (const [index, observation] of (await observationsOf(fixture)).entries()) {
      const changes = written(fixture, observation)
      const others = await composeFixture(fixture, { changes })
      const isMoved = (report: string): boolean =>
        !isDeepStrictEqual(trees.get(report), others.get(report))
      // What does not move is made again only once: it takes its time.
      const reports = [...trees.keys()].filter((report) => index === 0 || isMoved(report))
      if (reports.length === 0) continue
      for (const other of await buildFixture(fixture, { changes, reports })) {
        const { name, report, format } = other
        const where = `${name} of ${observation.indicator}@${observation.period}`
        const output = outputs.find((one) => one.name === name)
        const [tree, next] = [trees.get(report), others.get(report)]
        if (tree === undefined || next === undefined || output === undefined) throw new Error(where)
        if (!isMoved(report)) {
          expect.soft(sha(other), where).toBe(sha(output))
          continue
        }
        moved += 1
        const said = saidIn[format] ?? textPieces
        expect
          .soft(shift(await saidBy(output), await saidBy(other)), where)
          .toEqual(shift(said(tree), said(next)))
        if (format === 'xlsx') {
          const figures = (await openSheets(other.bytes)).get('数据') ?? []
          expect.soft(listedFigures(figures), where).toEqual(figuresOf(next))
        }
      }
    }
    expect(moved).toBeGreaterThan(0)
  }, 300_000)
})

/** Figures of the last quarter that notice, bulletin and assessment tell: what they are and become. */
const told = [
  ['居家适老化改造', '212户', '213户'],
  ['新增社区养老服务中心', '7个', '8个'],
  ['儿童之家', '41个', '42个'],
] as const

test('notice, bulletin and assessment of a year change alike', async () => {
  const { dataset } = await openFixture('yunxi')
  const changed = dataset.observations.filter(
    ({ indicator, period }) => period === '2021-Q4' && told.some(([name]) => name === indicator),
  )
  expect(changed).toHaveLength(told.length)
  const outputs = await buildFixture('yunxi')
  const others = await buildFixture('yunxi', { changes: written('yunxi', ...changed) })
  // Three reports in five formats.
  expect(outputs).toHaveLength(15)
  for (const [index, output] of outputs.entries()) {
    const other = others[index]
    if (other === undefined) throw new Error(output.name)
    const [before, after] = [await textOf(output), await textOf(other)]
    for (const [, was, is] of told) {
      const more = countOf(is, after) - countOf(is, before)
      expect.soft(more, `${is} in ${output.name}`).toBeGreaterThan(0)
      expect.soft(more, `${is} in ${output.name}`).toBe(countOf(was, before) - countOf(was, after))
    }
  }
}, 300_000)
