import { createHash } from 'node:crypto'
import {
  childrenOf,
  type Node,
  paragraph,
  printValue,
  type Report,
  textPieces,
  type ValueNode,
} from '@jibao/document'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { build } from '../src/index.ts'
import { mergeDocuments } from '../src/trace/merge-documents.ts'
import { traceDocument } from '../src/trace/trace-document.ts'
import { traceName } from '../src/trace/trace-file.ts'
import { tracePieces } from '../src/trace/trace-pieces.ts'
import type { TracedDocument } from '../src/trace/trace-schema.ts'
import { readTraceText, writeTrace } from '../src/trace/trace-text.ts'
import { textOfPiece } from '../src/trace/words-of.ts'
import { fixtureNames, makeAll, openFixture } from './every-fixture.ts'
import { deqing, offering, textOf, toolsOf } from './sample.ts'
import { textRenderer } from './text-renderer.ts'

const path = `out/${traceName}`

const request = (period: string, stated: object = {}) => ({
  workspace: 'w',
  reports: [],
  formats: [],
  out: 'out',
  period,
  ...stated,
})

const tracedBy = (files: ReadonlyMap<string, Uint8Array>): readonly TracedDocument[] => {
  const { value } = readTraceText(textOf(files.get(path)), path)
  if (value === undefined) throw new Error('no trace')
  return value
}

const open = () => toolsOf(deqing, { plugins: [offering(textRenderer('txt'), textRenderer('md'))] })

describe('the trace of a document', () => {
  /** The reports of the latest periods. */
  const makeLast = async (name: string) => {
    const fixture = await openFixture(name)
    return makeAll({ ...fixture, planned: fixture.planned.slice(-3) })
  }

  /** Sparklines draw what is printed beside them. */
  function* printedValues(node: Node): Generator<ValueNode> {
    if (node.type === 'value') yield node
    if (node.type === 'sparkline') return
    for (const child of childrenOf(node)) yield* printedValues(child)
  }

  const withoutTitle = (texts: readonly string[], { metadata }: Report): readonly string[] =>
    texts.toSpliced(texts.indexOf(metadata.title), 1)

  test.each(fixtureNames)(
    'holds all that every report of %s prints, and nothing else',
    async (name) => {
      for (const { period, report: tree } of await makeLast(name)) {
        const content = traceDocument({
          report: name,
          period,
          edition: { disclosure: 'internal' },
          tree,
        })
        const printed = content.pieces.filter(({ isSpoken }) => isSpoken !== true)
        const texts = printed.map((piece) => textOfPiece(piece, content))
        expect(withoutTitle(texts, tree)).toEqual(textPieces(tree).slice(1))
        expect(content.values.map((value) => value.printed)).toEqual(
          [...printedValues(tree)].map(printValue),
        )
      }
    },
  )

  test.each([
    ['a document', 'document', ['县委办公室', '县民政局办公室', '2024年10月14日']],
    ['a letter', 'letter', ['县委办公室']],
    ['minutes', 'minutes', ['县委办公室', '县民政局办公室', '2024年10月14日']],
  ] as const)('holds what the colophon of %s prints', (_, form, expected) => {
    const pieces = tracePieces({
      type: 'report',
      metadata: { title: '函', issuer: '县民政局', date: '2024-10-14', language: 'zh-CN' },
      children: [
        { type: 'letterhead', form, mark: '青禾县民政局' },
        paragraph('请予支持。'),
        {
          type: 'section',
          orientation: 'portrait',
          children: [
            {
              type: 'colophon',
              copyTo: ['县委办公室'],
              printedBy: '县民政局办公室',
              printedOn: '2024-10-14',
            },
          ],
        },
      ],
    })
    const colophon = pieces.filter(({ kind }) => kind === 'colophon')
    expect(colophon.flatMap(({ words }) => words)).toEqual(expected)
  })

  test('is read as it was written', async () => {
    const { world, tools } = open()
    await build(request('2024-Q3'), tools)
    const text = textOf(world.files.get(path))
    expect(writeTrace(tracedBy(world.files))).toBe(text)
    expect(text.split('\n')).toHaveLength(4)
  })

  test('says what a value is, how it came about and where it was recorded', async () => {
    const { world, tools } = open()
    const { trace, outputs } = await build(request('2024-Q3'), tools)
    expect(trace).toBe(path)
    const [document] = tracedBy(world.files)
    expect(document?.outputs).toEqual(
      outputs
        .map(({ format, path: file, bytes, sha256 }) => ({
          format,
          file: file.slice('out/'.length),
          bytes,
          sha256,
        }))
        .toSorted((a, b) => (a.file < b.file ? -1 : 1)),
    )
    expect(document?.values.find(({ printed }) => printed === '124.63%')).toMatchObject({
      label: '帮扶困难职工 2024年三季度完成率',
      formula: {
        kind: 'attainment',
        operands: [
          { printed: '1022人', origin: { file: 'progress/2024-Q3.yaml' } },
          { printed: '820人', origin: { file: 'plan/弱有众扶.yaml' } },
        ],
      },
    })
    const input = document?.inputs.find(({ file }) => file === 'progress/2024-Q3.yaml')
    const bytes = deqing['w/progress/2024-Q3.yaml'] ?? new Uint8Array()
    expect(input?.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
  })
})

describe('a build', () => {
  test('gives the same trace in whatever order reports are built', async () => {
    const traceOf = async (...periods: readonly string[]) => {
      const { world, tools } = open()
      for (const period of periods) await build(request(period), tools)
      return textOf(world.files.get(path))
    }
    expect(await traceOf('2024-Q3', '2024-Q1', '2024-Q2')).toBe(
      await traceOf('2024-Q1', '2024-Q2', '2024-Q3', '2024-Q2'),
    )
  })

  test('keeps what another format of the same document recorded', async () => {
    const { world, tools } = open()
    await build(request('2024-Q3', { formats: ['txt'] }), tools)
    await build(request('2024-Q3', { formats: ['md'] }), tools)
    const documents = tracedBy(world.files)
    expect(documents.map(({ outputs }) => outputs.map(({ format }) => format))).toEqual([
      ['md', 'txt'],
    ])
  })

  test.each([
    ['damaged', '{"trace":"jibao","version":1,"documents":[{'],
    ['of another tool', '{"version":3,"sources":["a.ts"],"mappings":""}'],
    ['of another shape', '{"trace":"jibao","version":1,"documents":[{"report":"季度通报"}]}'],
  ])('replaces a trace that is %s, and says so', async (_, text) => {
    const { world, tools } = toolsOf(
      { ...deqing, [path]: text },
      { plugins: [offering(textRenderer('txt'))] },
    )
    const { diagnostics } = await build(request('2024-Q3'), tools)
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ['TRACE_REPLACED', 'warning'],
    ])
    expect(tracedBy(world.files)).toHaveLength(1)
  })

  test('that makes nothing leaves the trace as it was', async () => {
    const { world, tools } = open()
    await build(request('2024-Q3'), tools)
    const before = world.files.get(path)
    const { trace } = await build(request('2031-Q1'), tools)
    expect(trace).toBeUndefined()
    expect(world.files.get(path)).toBe(before)
  })

  test('of an edition records no more than the edition shows', async () => {
    const files = {
      ...deqing,
      'w/jibao.yaml': `${textOf(deqing['w/jibao.yaml'])}disclosure:\n  sample:\n    method: 逐位\n`,
    }
    const { world, tools } = toolsOf(files, { plugins: [offering(textRenderer('txt'))] })
    const edition = { disclosure: 'sample' as const }
    const { diagnostics } = await build(request('2024-Q3', { edition }), tools)
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    const [document] = tracedBy(world.files)
    expect(document?.disclosure).toBe('sample')
    const masked = document?.values.filter(({ label }) => label?.startsWith('帮扶困难职工')) ?? []
    expect(masked).not.toEqual([])
    expect(masked.map(({ quantity, formula, origin }) => [quantity, formula, origin])).toEqual(
      masked.map(() => [undefined, undefined, undefined]),
    )
    expect(textOf(world.files.get(path))).not.toMatch(/"1022|124\.63/)
  })
})

const documentOf = (report: string, text: string, ...files: readonly string[]): TracedDocument => ({
  report,
  period: '2024-Q3',
  disclosure: 'internal',
  title: report,
  issuer: '青禾县民政局',
  date: '2024-10-14',
  outputs: files.map((file) => ({ format: 'pdf', file, bytes: 1, sha256: 'a'.repeat(64) })),
  inputs: [],
  values: [],
  pieces: [{ kind: 'paragraph', words: [text] }],
})

describe('merged documents', () => {
  const filesOf = (documents: readonly TracedDocument[]) =>
    documents.map(({ report, outputs }) => [report, ...outputs.map(({ file }) => file)])

  test.each([
    [
      'another report stays',
      [documentOf('甲', '一', 'a')],
      [documentOf('乙', '二', 'b')],
      'ab',
      [
        ['乙', 'b'],
        ['甲', 'a'],
      ],
    ],
    [
      'a file made again has one document',
      [documentOf('甲', '一', 'a')],
      [documentOf('甲', '二', 'a')],
      'a',
      [['甲', 'a']],
    ],
    [
      'other files of it stay when nothing changed',
      [documentOf('甲', '一', 'a', 'b')],
      [documentOf('甲', '一', 'a')],
      'ab',
      [['甲', 'a', 'b']],
    ],
    [
      'an older state stays with its files',
      [documentOf('甲', '一', 'a', 'b')],
      [documentOf('甲', '二', 'a')],
      'ab',
      [
        ['甲', 'a'],
        ['甲', 'b'],
      ],
    ],
    [
      'a file that is gone is forgotten',
      [documentOf('甲', '一', 'a', 'b')],
      [documentOf('乙', '二', 'c')],
      'bc',
      [
        ['乙', 'c'],
        ['甲', 'b'],
      ],
    ],
  ] as const)('%s', (_, before, made, present, expected) => {
    expect(filesOf(mergeDocuments(before, made, new Set(present)))).toEqual(expected)
  })

  test('each file that is there belongs to exactly one document', () => {
    const names = ['a', 'b', 'c', 'd']
    const documents = fc.array(
      fc
        .record({
          report: fc.constantFrom('甲', '乙'),
          text: fc.constantFrom('一', '二'),
          files: fc.uniqueArray(fc.constantFrom(...names), { minLength: 1 }),
        })
        .map(({ report, text, files }) => documentOf(report, text, ...files)),
      { maxLength: 1 },
    )
    fc.assert(
      fc.property(documents, documents, fc.subarray(names), (before, made, others) => {
        const present = new Set([
          ...others,
          ...made.flatMap(({ outputs }) => outputs.map(({ file }) => file)),
        ])
        const known = [...before, ...made].flatMap(({ outputs }) => outputs.map(({ file }) => file))
        const merged = mergeDocuments(before, made, present)
        const files = merged.flatMap(({ outputs }) => outputs.map(({ file }) => file))
        expect(files.toSorted()).toEqual(
          [...new Set(known.filter((file) => present.has(file)))].toSorted(),
        )
        expect(mergeDocuments(merged, [], present)).toEqual(merged)
      }),
    )
  })
})
