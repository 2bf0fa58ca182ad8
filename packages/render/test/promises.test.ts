import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { error } from '@jibao/core'
import { type Report, textPieces, walk } from '@jibao/document'
import { describe, expect, test } from 'vitest'
import { breathe, type RenderContext, type Renderer } from '../src/index.ts'
import { createBench } from '../src/testing/bench.ts'
import { allSpecimens } from '../src/testing/corpus/all-specimens.ts'
import type { KitOptions } from '../src/testing/index.ts'
import { promises } from '../src/testing/index.ts'
import { prove } from '../src/testing/prove.ts'
import {
  bytesOf,
  type Line,
  lineRenderer,
  linesOf,
  readBack,
  readLines,
  tellLosses,
} from './line-renderer.ts'

// Were the kit blind, every renderer would pass: so each promise is tried with some that break it.

const fonts = { chain: () => [], choices: [] }

const textsIn = (bytes: Uint8Array): readonly string[] =>
  readLines(bytes).filter((line) => typeof line === 'string')

const open: KitOptions['open'] = async (bytes) => textsIn(bytes)

const specimens = allSpecimens({})

const verdict = async (
  name: string,
  renderer: Renderer,
  options: Partial<KitOptions> = {},
): Promise<string | undefined> => {
  const promise = promises.find((other) => other.name.includes(name))
  if (promise === undefined) throw new RangeError(`no promise ${name}`)
  return prove(promise, createBench(renderer, { fonts, open, ...options }), specimens)
}

type Broken = Partial<Renderer>

/** A renderer that does something else with the lines of a report. */
const saying = (
  change: (lines: readonly Line[], report: Report, context: RenderContext) => unknown,
): Broken => ({
  render: async (report, context) => {
    await breathe(context.signal)
    tellLosses(report, context)
    const lines = linesOf(report)
    const changed = await change(lines, report, context)
    return bytesOf(Array.isArray(changed) ? (changed as readonly Line[]) : lines)
  },
})

/** A renderer that writes one more line. */
const adding = (line: () => unknown): Broken =>
  saying(async (lines) => [...lines, String(await line())])

const isHuge = (report: Report): boolean => textPieces(report).join('').length > 20_000

const spin = (milliseconds: number): void => {
  const end = performance.now() + milliseconds
  while (performance.now() < end);
}

let latest: readonly Line[] = []
const shelf: Line[] = []
let count = 0

const faults: readonly (readonly [promise: string, way: string, Broken, Partial<KitOptions>?])[] = [
  ['declares', 'has a title in English', { title: 'Lines' }],
  ['declares', 'says nothing of a kind', { capabilities: {} as Renderer['capabilities'] }],
  ['declares', 'has no media type', { mediaType: 'text' }],
  ['declares', 'has a format that is no word', { format: 'Lines!' }],

  [
    'gives bytes',
    'throws at a chart',
    saying((_, { children }) => {
      if (children.some(({ type }) => type === 'chart')) throw new Error('no charts')
    }),
  ],
  [
    'gives bytes',
    'never ends',
    saying((_, { children }) =>
      children.some(({ type }) => type === 'colophon') ? new Promise(() => undefined) : undefined,
    ),
    { patience: 40 },
  ],
  [
    'gives bytes',
    'refuses a character of every day',
    saying((_, __, { report }) => report(error('GLYPH_MISSING', '没有“正”字', '请换字'))),
  ],

  [
    'says every text',
    'forgets notes',
    saying((lines) => lines.filter((line) => line !== '注：——为未报送。')),
  ],
  ['says every text', 'turns the order round', saying((lines) => lines.toReversed())],
  [
    'says every text',
    'writes 0 for what is missing',
    saying((lines) => lines.map((line) => (line === '——' ? '0' : line))),
  ],
  [
    'says every text',
    'drops odd characters in silence',
    saying((lines) =>
      lines.map((line) =>
        typeof line === 'string' ? line.replace(/\p{Script=Arabic}/gu, '') : line,
      ),
    ),
  ],

  [
    'stores numbers',
    'writes numbers as texts',
    saying((lines) => lines.filter((line) => typeof line === 'string')),
  ],
  [
    'stores numbers',
    'rounds what it stores',
    saying((lines) =>
      lines.map((line) =>
        typeof line === 'string'
          ? line
          : { ...line, value: String(Math.round(Number(line.value))) },
      ),
    ),
  ],
  ['stores numbers', 'has numbers that it does not declare', { numberCells: false }],

  ['tells exactly', 'loses in silence', { render: async (report) => bytesOf(linesOf(report)) }],
  [
    'tells exactly',
    'tells of a loss that it does not declare',
    saying((_, __, { lose }) => lose({ node: 'paragraph', as: '文字', why: '无' })),
  ],
  [
    'tells exactly',
    'tells of it in English',
    {
      render: async (report, context) => {
        tellLosses(report, { lose: (loss) => context.lose({ ...loss, as: 'data' }) })
        return bytesOf(linesOf(report))
      },
    },
  ],
  [
    'tells exactly',
    'does not say where the figure comes from that is lost',
    {
      ...saying((_, report, { lose }) => {
        for (const { type } of walk(report)) {
          if (type === 'value') lose({ node: type, as: '文字', why: '不能计算' })
        }
      }),
      capabilities: { ...lineRenderer.capabilities, value: 'reduced' },
    },
  ],

  [
    'leaves the report',
    'sorts it in its place',
    saying((_, { children }) => {
      if (!Object.isFrozen(children)) (children as unknown[]).reverse()
    }),
  ],

  ['same bytes', 'writes the day', adding(() => new Date().getFullYear())],
  ['same bytes', 'writes the time', adding(() => Date.now())],
  [
    'same bytes',
    'writes the hour of the zone',
    adding(() => new Date('2024-07-05T00:00:00Z').getHours()),
  ],
  ['same bytes', 'draws lots', adding(() => Math.random())],
  ['same bytes', 'draws lots of the system', adding(() => crypto.randomUUID())],
  ['same bytes', 'prints as the machine does', adding(() => (1_234_567).toLocaleString())],
  [
    'same bytes',
    'formats as the machine does',
    adding(() => new Intl.NumberFormat().format(1_234_567)),
  ],
  [
    'same bytes',
    'sorts as the machine does',
    adding(() => ['中', '阿', '一', '丁'].sort((a, b) => a.localeCompare(b))),
  ],
  ['same bytes', 'counts its renderings', adding(() => (count += 1))],

  ['reaches for no', 'reads a file', adding(() => readFileSync('/etc/passwd').length)],
  [
    'reaches for no',
    'reads a file later',
    adding(async () => (await readFile('/etc/passwd')).length),
  ],
  ['reaches for no', 'asks for a page', adding(() => fetch('data:,').then(({ status }) => status))],
  [
    'reaches for no',
    'opens a connection',
    adding(
      () =>
        connect({ port: 9 })
          .on('error', () => undefined)
          .destroy().destroyed,
    ),
  ],
  ['reaches for no', 'looks at the environment', adding(() => process.env.LANG === 'C')],

  [
    'keeps nothing',
    'shares its paper with other renderings',
    saying(async (lines, _, { signal }) => {
      shelf.length = 0
      shelf.push(...lines)
      await breathe(signal)
      return [...shelf]
    }),
  ],
  [
    'keeps nothing',
    'writes the title of the one before',
    saying((lines) => {
      const [before] = latest
      latest = lines
      return [...lines, before ?? '']
    }),
  ],

  [
    'reads back',
    'remembers what it wrote',
    {
      ...saying((lines) => {
        latest = lines
      }),
      readBack: async () => readBack(bytesOf(latest)),
    },
  ],
  [
    'reads back',
    'reads what lies beside its bytes',
    { readBack: async (bytes) => readBack(new Uint8Array(bytes.buffer)) },
  ],

  ['gives up', 'begins all the same', { render: async (report) => bytesOf(linesOf(report)) }],
  [
    'gives up',
    'gives nobody a turn',
    {
      render: async (report, { signal }) => {
        signal.throwIfAborted()
        if (isHuge(report)) spin(300)
        return bytesOf(linesOf(report))
      },
    },
  ],
  [
    'gives up',
    'works on when nobody wants it',
    saying(async (_, report) => (isHuge(report) ? setTimeout(500) : undefined)),
  ],

  [
    'holds no more',
    'keeps ten copies of the tree',
    saying(async (_, report) => {
      if (!isHuge(report)) return
      const copies = Array.from({ length: 10 }, () => structuredClone(report))
      await setTimeout(500)
      copies.length = 0
    }),
  ],

  [
    'opens',
    'writes what others cannot read',
    { render: async () => new TextEncoder().encode('{') },
    { open: async (bytes) => void readLines(bytes) },
  ],
  [
    'opens',
    'writes what others read otherwise',
    {},
    { open: async (bytes) => textsIn(bytes).map((text) => text.replace('县', '')) },
  ],
]

describe('a renderer that keeps every promise', () => {
  test.each(promises)('$name', async ({ name }) => {
    expect(await verdict(name, lineRenderer)).toBeUndefined()
  })
})

const cases = faults.map(([name, way, broken, options = {}]) => ({ name, way, broken, options }))

test.each(cases)('the kit catches in “$name” one that $way', async ({ name, broken, options }) => {
  expect(await verdict(name, { ...lineRenderer, ...broken }, options)).toMatch(/^broken for \d+ of/)
})

test('each promise is broken in some way', () => {
  const unbroken = promises.filter(({ name }) => !faults.some(([part]) => name.includes(part)))
  expect(unbroken.map(({ name }) => name)).toEqual([])
})
