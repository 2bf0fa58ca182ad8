import { error } from '@jibao/core'
import { plainText, textPieces } from '@jibao/document'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { build, verify } from '../src/index.ts'
import type { TracedPiece } from '../src/trace/trace-schema.ts'
import { align } from '../src/verify/align.ts'
import { compareNumbers } from '../src/verify/compare-numbers.ts'
import { compareText } from '../src/verify/compare-text.ts'
import { composeSheet } from '../src/verify/compose-sheet.ts'
import { contrasted } from '../src/verify/contrasted.ts'
import { differenceFound, findDifferences } from '../src/verify/find-differences.ts'
import type { ReadOutput } from '../src/verify/read-output.ts'
import { deqing, offering, textOf, toolsOf } from './sample.ts'
import { textRenderer } from './text-renderer.ts'

const cellOf = (n: number): TracedPiece => ({
  kind: 'table',
  words: [n],
  row: '救助',
  column: '完成值',
})

/** A small document: a sentence with two values, then a table with the same two and a third. */
const document = {
  values: [
    { n: 1, printed: '486人', label: '救助 完成值', quantity: { value: '486', unit: '人' } },
    { n: 2, printed: '59.27%', label: '救助 完成率', quantity: { value: '59.27', unit: '%' } },
    { n: 3, printed: '5', label: '转介 完成值', quantity: { value: '5', unit: '人' } },
    { n: 4, printed: '5', label: '复核 完成值', quantity: { value: '5', unit: '人' } },
    { n: 5, printed: '59.27%', label: '救助 完成率', quantity: { value: '59.27', unit: '%' } },
  ],
  pieces: [
    { kind: 'title', words: ['进展情况通报'] },
    { kind: 'heading', words: ['总体情况'] },
    { kind: 'paragraph', words: ['截至6月底，救助', 1, '，完成率', 2, '。'] },
    { kind: 'table', words: ['救助'] },
    cellOf(3),
    cellOf(4),
    cellOf(5),
    { kind: 'colophon', words: ['县民政局办公室'] },
  ],
} as const

const asPrinted = [
  '进展情况通报',
  '一、总体情况',
  '截至 6 月底，救助 486',
  '人，完成率 59.27%。',
  '救助',
  '5',
  '5',
  '59.27%',
  '抄送：县民政局办公室',
]

const deviationsIn = (text: readonly string[], isUntouched = false) =>
  compareText(document, text, isUntouched).map(({ values, expected, printed }) => [
    values.map(({ n }) => n),
    expected,
    printed,
  ])

/** The lines with one of them written otherwise. */
const withLine = (index: number, line: string): readonly string[] => asPrinted.with(index, line)

describe('the text of a file', () => {
  test.each([
    ['as it was printed', asPrinted],
    [
      'broken into lines elsewhere',
      [
        '进展情况',
        '通报总体情况截至6月底，救助486人，完',
        '成率59.27%。救助',
        '5 5 59.27%',
        '县民政局办公室',
      ],
    ],
    [
      'with what a format adds',
      ['目录', '总体情况……1', ...asPrinted, '— 1 —', '数据', '486', '5', '59.27%'],
    ],
    ['with a word of someone’s before it', ['（送审稿）', ...asPrinted]],
  ])('agrees when it is %s', (_, text) => {
    expect(deviationsIn(text)).toEqual([])
    expect(deviationsIn(text, true)).toEqual([])
  })

  test.each([
    ['a value in a sentence', withLine(2, '截至6月底，救助487'), [[1], '486人', '487人']],
    ['a digit before it', withLine(2, '截至6月底，救助1486'), [[1], '486人', '1486人']],
    [
      'one that is gone',
      withLine(3, '，完成率59.27%。').with(2, '截至6月底，救助'),
      [[1], '486人', ''],
    ],
    ['a place after the point', withLine(3, '人，完成率59.2%。'), [[2], '59.27%', '59.2%']],
    ['a cell', withLine(5, '6'), [[3], '5', '6']],
    ['the other of two cells that are alike', withLine(6, '6'), [[4], '5', '6']],
    ['one of three cells on a line', asPrinted.toSpliced(5, 3, '5 6 59.27%'), [[4], '5', '6']],
    ['a cell with a digit more', withLine(5, '51'), [[3], '5', '51']],
    ['a cell that was emptied', asPrinted.toSpliced(7, 1), [[5], '59.27%', '抄送：']],
    [
      'the last cell, though the number stands elsewhere',
      [
        ...withLine(7, '58.27%'),
        '数据表中各数',
        '见下列说明和各部门报送的原表（另册装订，由办公室存档备查，不再随文印发，需要查阅的请与办公室联系办理登记）',
        '59.27%',
      ],
      [[5], '59.27%', '58.27%抄送：'],
    ],
    ['words', withLine(1, '一、总的情况'), [[], '总体情况', '一、总的情况']],
    [
      'a number in words',
      withLine(2, '截至9月底，救助486'),
      [[], '截至6月底，救助', '截至9月底，救助'],
    ],
  ])('is told to differ in %s', (_, text, expected) => {
    expect(deviationsIn(text)).toEqual([expected])
  })

  test('finds any pieces between whatever a format adds', () => {
    const piece = fc.string({
      unit: fc.constantFrom('救', '助', '人'),
      minLength: 1,
      maxLength: 12,
    })
    const added = fc.string({ unit: fc.constantFrom('一', '、', '第', '页'), maxLength: 6 })
    fc.assert(
      fc.property(fc.array(fc.tuple(added, piece), { maxLength: 20 }), (pairs) => {
        const text = pairs.map(([before, own]) => before + own).join('')
        const pieces = pairs.map(([, own]) => own)
        const found = align(pieces, text)
        let from = 0
        for (const [index, match] of found.entries()) {
          if (match === undefined) continue
          expect(match.start).toBeGreaterThanOrEqual(from)
          expect(text.slice(match.start, match.end)).toBe(pieces[index])
          from = match.end
        }
        // Long pieces are never given up; short ones may stand anywhere.
        const lost = pieces.filter((own, index) => own.length >= 8 && found[index] === undefined)
        expect(lost).toEqual([])
      }),
    )
  })

  test('is told to differ wherever a digit of a value is another one', () => {
    const value = fc.integer({ min: 0, max: 99_999 }).map(String)
    const row = fc.record({ label: fc.constantFrom('救助', '转介', '临时救助', '慰问'), value })
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 12 }),
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 1, max: 9 }),
        (rows, which, where, by) => {
          const pieces = rows.flatMap(({ label }, index): readonly TracedPiece[] => [
            { kind: 'table', words: [label] },
            cellOf(index + 1),
          ])
          const values = rows.map((one, index) => ({ n: index + 1, printed: one.value }))
          const index = which % rows.length
          const before = rows[index]?.value ?? ''
          const at = where % before.length
          const digit = (Number(before[at]) + by) % 10
          const after = `${before.slice(0, at)}${digit}${before.slice(at + 1)}`
          const text = rows.flatMap((one, i) => [one.label, i === index ? after : one.value])
          const found = compareText({ pieces, values }, text, false)
          expect(found.map((one) => [one.expected, one.printed])).toEqual([[before, after]])
          expect(found[0]?.values.map(({ n }) => n)).toEqual([index + 1])
        },
      ),
    )
  })
})

test.each([
  ['as they are', ['5', '5', '0.5927'], []],
  ['one that prints the same and is another', ['5', '5.2', '0.5927'], [[4, '5.2']]],
  ['a percentage with more digits', ['5', '5', '0.59268'], [[5, '0.59268']]],
])('number cells: %s', (_, stored, expected) => {
  const printed = ['5', '5', '59.27%']
  const numbers = stored.map((value, index) => ({ value, printed: printed[index] ?? '' }))
  const wrong = compareNumbers(document, numbers)
  expect(wrong.map((one) => [one.value.n, one.stored])).toEqual(expected)
})

const renderers = [textRenderer('txt'), textRenderer('md')]

/** A folder with the notice of the third quarter in two formats. */
const built = async () => {
  const { world, tools } = toolsOf(deqing, { plugins: [offering(...renderers)] })
  const request = { workspace: 'w', reports: [], formats: [], out: 'out', period: '2024-Q3' }
  const { outputs } = await build(request, tools)
  const [txt = '', md = ''] = outputs.map(({ path }) => path)
  const edit = (path: string, from: string, to: string): Promise<void> => {
    const before = textOf(world.files.get(path))
    if (!before.includes(from)) throw new Error(`${path} has no ${from}`)
    return world.replace(path, new TextEncoder().encode(before.replace(from, to)))
  }
  return {
    world,
    tools,
    txt,
    md,
    edit,
    verify: () => verify({ workspace: 'w', out: 'out' }, tools),
  }
}

const codesOf = ({ diagnostics }: Awaited<ReturnType<typeof verify>>) =>
  diagnostics.map(({ code }) => code)

describe('verifying a folder', () => {
  test('finds no fault with what was just built', async () => {
    const result = await (await built()).verify()
    expect(result).toMatchObject({ agrees: true, isHeldAgainstData: true, diagnostics: [] })
    const [one] = result.documents
    expect(one?.values).toBeGreaterThan(100)
    expect(one?.files.map(({ state, differing }) => [state, differing])).toEqual([
      ['same', 0],
      ['same', 0],
    ])
  })

  test('tells which format prints another value, what, and where', async () => {
    const { edit, txt, verify: run } = await built()
    await edit(txt, '帮扶困难职工1022人', '帮扶困难职工1023人')
    const result = await run()
    expect(result.agrees).toBe(false)
    expect(result.diagnostics).toMatchObject([
      {
        code: 'VALUE_DIFFERS',
        severity: 'error',
        message: '帮扶困难职工 2024年三季度完成值：txt 印作“1023人”，其余印作“1022人”',
      },
    ])
    expect(result.documents[0]?.differences).toMatchObject([
      { expected: '1022人', found: [{ format: 'txt', printed: '1023人' }], others: ['md'] },
    ])
  })

  test('tells of both formats when both were changed', async () => {
    const { edit, txt, md, verify: run } = await built()
    await edit(txt, '帮扶困难职工1022人', '帮扶困难职工1023人')
    await edit(md, '帮扶困难职工1022人', '帮扶困难职工1024人')
    expect((await run()).diagnostics.map(({ message }) => message)).toEqual([
      '帮扶困难职工 2024年三季度完成值：md 印作“1024人”，txt 印作“1023人”，生成时为“1022人”',
    ])
  })

  test('a file that was saved again and says the same is pointed out', async () => {
    const { edit, txt, verify: run } = await built()
    await edit(txt, '\n', '\n\n')
    const result = await run()
    expect(result.agrees).toBe(true)
    expect(result.diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ['OUTPUT_CHANGED', 'warning'],
    ])
  })

  test('data that changed since make the outputs stale', async () => {
    const { edit, verify: run } = await built()
    await edit('w/progress/2024-Q3.yaml', '1022人', '1030人')
    const result = await run()
    expect(result.agrees).toBe(false)
    expect(codesOf(result)).toEqual(['OUTPUT_STALE'])
    expect(result.documents[0]?.stale?.values).toContainEqual({
      label: '帮扶困难职工 2024年三季度完成值',
      printed: '1022人',
      now: '1030人',
    })
  })

  test('a comment in the data makes nothing stale', async () => {
    const { edit, verify: run } = await built()
    await edit('w/progress/2024-Q3.yaml', 'period:', '# 已核\nperiod:')
    expect(await run()).toMatchObject({ agrees: true, diagnostics: [] })
  })

  test('a report that is no longer asked for is told', async () => {
    const { edit, verify: run } = await built()
    await edit('w/jibao.yaml', 'id: 季度通报', 'id: 通报')
    const result = await run()
    expect(codesOf(result)).toEqual(['OUTPUT_STALE'])
    expect(result.documents[0]?.stale).toEqual({ values: [], isGone: true })
  })

  test('files that are not ours are named and not judged', async () => {
    const { world, verify: run } = await built()
    await world.replace('out/讲稿.txt', new TextEncoder().encode('各位领导'))
    await world.replace('out/照片.jpg', new Uint8Array([1]))
    const result = await run()
    expect(result.agrees).toBe(true)
    expect(result.diagnostics).toMatchObject([
      { code: 'OUTPUT_FOREIGN', severity: 'info', origin: { file: '讲稿.txt' } },
    ])
  })

  test('what cannot be read proves nothing', async () => {
    const { world, tools, txt } = await built()
    const broken = renderers.map((one) => ({
      ...one,
      readBack: async () => {
        throw new Error('broken')
      },
    }))
    const result = await verify(
      { workspace: 'w', out: 'out' },
      { ...tools, plugins: [offering(...broken)] },
    )
    expect(result.agrees).toBe(false)
    expect(codesOf(result)).toEqual(['OUTPUT_UNREADABLE', 'OUTPUT_UNREADABLE'])
    const gone = {
      ...world,
      read: async (path: string) => (path === txt ? undefined : world.read(path)),
    }
    expect(
      codesOf(await verify({ workspace: 'w', out: 'out' }, { ...tools, world: gone })),
    ).toEqual(['OUTPUT_MISSING'])
  })

  test.each([
    ['no trace', undefined, 'TRACE_MISSING'],
    ['a damaged one', '{}', 'TRACE_DAMAGED'],
  ])('with %s there is nothing to verify', async (_, text, code) => {
    const { tools } = toolsOf({
      ...deqing,
      ...(text === undefined ? {} : { 'out/report.trace.json': text }),
    })
    const result = await verify({ workspace: 'w', out: 'out' }, tools)
    expect(result).toMatchObject({ agrees: false, documents: [], diagnostics: [{ code }] })
  })

  test('of a workspace that cannot be read only the files are verified', async () => {
    const { edit, verify: run } = await built()
    await edit('w/progress/2024-Q3.yaml', '1022人', '1022户')
    const result = await run()
    expect(result).toMatchObject({ agrees: true, isHeldAgainstData: false })
    expect(codesOf(result)).toEqual(['STALENESS_UNKNOWN'])
    expect(textPieces(composeSheet(result)).join('')).toContain('没有核对数据后来是否改过')
  })
})

describe('一致性校验单', () => {
  const textOfSheet = async (
    change?: (folder: Awaited<ReturnType<typeof built>>) => Promise<void>,
  ) => {
    const folder = await built()
    await change?.(folder)
    const result = await folder.verify()
    return { result, text: textPieces(composeSheet(result)) }
  }

  test('says of each file how many values it has and what it is', async () => {
    const { result, text } = await textOfSheet()
    const [one] = result.documents
    for (const { sha256 = '' } of one?.files ?? []) expect(text).toContain(sha256.slice(0, 12))
    expect(text.filter((piece) => piece === '一致')).toHaveLength(2)
    expect(text.filter((piece) => piece === String(one?.values))).toHaveLength(2)
    expect(text).toContain('结论：2个文件的各处数据印得完全一样，与工作区现有数据相符。')
  })

  test('lists what differs, and says when there is more', async () => {
    const { text } = await textOfSheet(async ({ world, txt }) => {
      const lines = textOf(world.files.get(txt)).replaceAll('%', '‰')
      await world.replace(txt, new TextEncoder().encode(lines))
    })
    expect(text.some((piece) => /^\d+处不一致$/.test(piece))).toBe(true)
    expect(text.some((piece) => /^另有\d+处。$/.test(piece))).toBe(true)
    expect(text).toContain('结论：有不一致之处，查明并重新生成以前不得印发。')
  })

  test('has room for as many documents as a page, those at fault first', async () => {
    const { result } = await textOfSheet()
    const [one] = result.documents
    if (one === undefined) throw new Error('no document')
    const many = Array.from({ length: 12 }, (_, index) => ({
      ...one,
      title: `第${index + 1}份`,
      ...(index === 11 ? { stale: { values: [], isGone: true } } : {}),
    }))
    const text = textPieces(composeSheet({ ...result, agrees: false, documents: many }))
    expect(text).toContain('第12份')
    expect(text.some((piece) => /^另有\d+份报告未列出，均一致。$/.test(piece))).toBe(true)
  })

  test('has less room for documents the more faults it lists, down to a page of both', async () => {
    const { result } = await textOfSheet()
    const [one] = result.documents
    if (one === undefined) throw new Error('no document')
    const documents = Array.from({ length: 12 }, (_, index) => ({ ...one, title: `第${index}份` }))
    const rowsWith = (faults: number) => {
      const diagnostics = Array.from({ length: faults }, (_, index) =>
        error('OUTPUT_MISSING', '文件不在了，无法校验', '', { file: `第${index}份.pdf` }),
      )
      const { children } = composeSheet({ ...result, agrees: false, documents, diagnostics })
      const table = children.find(({ type }) => type === 'table')
      const list = children.find(({ type }) => type === 'list')
      return {
        rows: table?.type === 'table' ? table.rows.length : 0,
        faults: list?.type === 'list' ? list.children.length : 0,
      }
    }
    const counts = [0, 1, 3, 6, 30].map(rowsWith)
    const rows = counts.map((count) => count.rows)
    expect(rows).toEqual(rows.toSorted((a, b) => b - a))
    expect(rows[0]).toBeGreaterThan(12)
    expect(rows.at(-1)).toBeGreaterThan(0)
    for (const count of counts) expect(count.rows * 0.75 + count.faults).toBeLessThan(17)
  })

  test('leaves room for a name that is longer than the rows of its files', async () => {
    const { result } = await textOfSheet()
    const [one] = result.documents
    if (one === undefined) throw new Error('no document')
    const shownOf = (title: string) => {
      const documents = Array.from({ length: 20 }, () => ({
        ...one,
        title,
        files: one.files.slice(1),
      }))
      const table = composeSheet({ ...result, documents }).children.find(
        ({ type }) => type === 'table',
      )
      return table?.type === 'table' ? table.rows.length : 0
    }
    expect(shownOf('关于专项工作进展情况的通报'.repeat(4))).toBeLessThan(shownOf('通报') / 2)
  })

  test('is signed by two', async () => {
    const { result } = await textOfSheet()
    const last = composeSheet(result).children.at(-1)
    expect(last?.type === 'paragraph' && plainText(last.children)).toMatch(
      /核对人：_+.*复核人：_+.*日期：_+/,
    )
  })
})

describe('a workbook that a program without formulas saved', () => {
  const computed = {
    ...document.values[4],
    formula: { kind: 'attainment', operands: [] },
  } as const
  const traced = {
    report: '季度通报',
    period: '2024-Q2',
    disclosure: 'internal',
    title: '通报',
    issuer: '县民政局',
    date: '2024-07-08',
    outputs: [],
    inputs: [],
    values: [...document.values.slice(0, 4), computed],
    pieces: document.pieces,
  } as const
  const fileWith = (printed: string, lacksResults: boolean): ReadOutput => ({
    format: 'xlsx',
    file: '通报.xlsx',
    state: 'changed',
    deviations: [{ values: [computed], piece: document.pieces[6], expected: '59.27%', printed }],
    wrongNumbers: [],
    ...(lacksResults ? { lacksResults } : {}),
  })

  test.each([
    ['no result', '', true, 'Excel 的公式没有结果，', '请用 Excel 或 WPS 打开后另存'],
    ['no result, where a heading stands', '二、', true, 'Excel 的公式没有结果，', '打开后另存'],
    ['another number', '59.72%', true, 'Excel 印作“59.72%”，', '请查明是谁改的'],
    ['nothing, though others have results', '', false, 'Excel 没有印出，', '请查明是谁改的'],
  ])('%s', (_, printed, lacksResults, message, hint) => {
    const [difference] = findDifferences(traced, [fileWith(printed, lacksResults)])
    if (difference === undefined) throw new Error('no difference')
    const told = differenceFound(difference)
    expect(told.message).toContain(message)
    expect(told.hint).toContain(hint)
  })
})

describe('texts that differ', () => {
  const long = '各乡镇要逐户走访、逐项核对，做到底数清、情况明，并于月底前报送。'
  test.each([
    [
      ['486人', '487人'],
      ['486人', '487人'],
    ],
    [
      [`${long}困难家庭111户。${long}`, `${long}困难家家111户。${long}`],
      ['…底前报送。困难家庭111户。各乡镇…', '…底前报送。困难家家111户。各乡镇…'],
    ],
    [
      [long.repeat(2), ''],
      [`${long}${long}`.slice(0, 40).concat('…'), ''],
    ],
    [
      [`${long}${long}`, `${long}${long}${long}`],
      ['…并于月底前报送。', '…并于月底前报送。'.concat(long)],
    ],
  ])('%j are shown where they do', (texts, shown) => {
    expect(contrasted(texts)).toEqual(shown)
  })
})
