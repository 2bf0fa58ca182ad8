import { describe, expect, test } from 'vitest'
import { answerOf, readQuestion } from '../src/explain/question.ts'
import { writtenFormula } from '../src/explain/written-formula.ts'
import { build, explain } from '../src/index.ts'
import type { TracedFormula } from '../src/trace/trace-schema.ts'
import { deqing, offering, textOf, toolsOf } from './sample.ts'
import { textRenderer } from './text-renderer.ts'

const value = {
  n: 1,
  printed: '1022人',
  label: '帮扶困难职工 2024年三季度完成值',
  quantity: { value: '1022', unit: '人' },
} as const
const rate = {
  n: 2,
  printed: '124.63%',
  label: '帮扶困难职工 2024年三季度完成率',
  quantity: { value: '124.63', unit: '%' },
} as const
const range = {
  n: 3,
  printed: '约2～3个',
  label: '示范点 2024年三季度完成值',
  quantity: { value: '2', upper: '3', unit: '个', approximate: 'about' },
} as const
const missing = { n: 4, printed: '——', label: '示范点 2024年二季度完成值' } as const

describe('a question', () => {
  test.each([
    ['1022人', value, 'same'],
    ['1022', value, 'same'],
    ['１０２２人', value, 'same'],
    ['1,022人', value, 'same'],
    [' 1 022 人 ', value, 'same'],
    ['≥1022人', value, 'same'],
    ['1022.0', value, 'same'],
    ['帮扶困难职工', value, 'same'],
    ['帮扶困难职工1022人', value, 'same'],
    ['2024年三季度完成值', value, 'same'],
    ['124.63％', rate, 'same'],
    ['124.63', rate, 'same'],
    ['约2～3个', range, 'same'],
    ['3个', range, 'same'],
    ['示范点', missing, 'same'],
    ['——', missing, 'same'],
    ['1022户', value, 'same number'],
    ['残疾人就业1022人', value, 'same number'],
    ['帮扶困难职工1023人', value, 'same name'],
    ['1023人', value, 'none'],
    ['10', value, 'none'],
    ['022', value, 'none'],
    ['2024', value, 'none'],
    ['2024年', value, 'none'],
    ['1022', missing, 'none'],
    ['124.6%', rate, 'none'],
    ['残疾人', value, 'none'],
    ['', value, 'none'],
  ] as const)('“%s” of %o: %s', (text, one, answer) => {
    expect(answerOf(one, readQuestion(text))).toBe(answer)
  })
})

test.each([
  ['attainment', ['1022', '820'], '124.63%', '1022 ÷ 820 × 100% = 124.63%（四舍五入到两位小数）'],
  ['attainment', ['156', '130'], '120%', '156 ÷ 130 × 100% = 120%'],
  ['attainment', ['1', '3'], '33%', '1 ÷ 3 × 100% = 33%（四舍五入到整数）'],
  ['growth', ['1201', '1160'], '3.5%', '（1201 − 1160）÷ 1160 × 100% = 3.5%（四舍五入到一位小数）'],
  ['decline', ['90', '100'], '10%', '（100 − 90）÷ 100 × 100% = 10%'],
  ['difference', ['3', '-2'], '5', '3 − （-2） = 5'],
  ['sum', ['4251', '3249'], '7500', '4251 + 3249 = 7500'],
  ['score', ['9', '10', '5'], '4.50', '9 ÷ 10（最多算 1）× 5 = 4.50'],
  ['count', [], '14', '计数 = 14'],
] as const)('%s of %j is written as people check it', (kind, operands, printed, expected) => {
  const unit = printed.endsWith('%') ? '%' : ''
  const formula: TracedFormula = {
    kind,
    operands: operands.map((one) => ({
      id: one,
      label: '',
      printed: one,
      quantity: { value: one, unit: '' },
    })),
  }
  const quantity = { value: printed.replace('%', ''), unit }
  expect(writtenFormula(formula, { n: 1, printed, quantity })).toBe(expected)
})

const journal = `
imports:
  - file: 总工会.xlsx
    sha256: '${'a'.repeat(64)}'
    department: 县总工会
    by: 甲某
    at: 2024-10-08 09:00
    figures:
      帮扶困难职工: { cell: 填报表!H5, value: 980人 }
  - file: 总工会（改）.xlsx
    sha256: '${'b'.repeat(64)}'
    department: 县总工会
    at: 2024-10-09 15:30
    figures:
      帮扶困难职工: { cell: 填报表!H5, value: 1022人, was: 980人 }
`

const built = async (files = deqing) => {
  const { world, tools } = toolsOf(files, { plugins: [offering(textRenderer('txt'))] })
  const request = { workspace: 'w', reports: [], formats: [], out: 'out' }
  await build({ ...request, period: '2024-Q2' }, tools)
  const { outputs, diagnostics } = await build({ ...request, period: '2024-Q3' }, tools)
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  const path = outputs[0]?.path ?? ''
  const edit = (name: string, from: string, to: string): Promise<void> => {
    const before = textOf(world.files.get(name))
    if (!before.includes(from)) throw new Error(`${name} has no ${from}`)
    return world.replace(name, new TextEncoder().encode(before.replace(from, to)))
  }
  const ask = (text: string, stated: { readonly in?: string; readonly period?: string } = {}) => {
    const { in: file, ...others } = stated
    return explain(
      {
        text,
        workspace: 'w',
        out: 'out',
        ...others,
        ...(file === undefined ? {} : { file: { path: file, shownAs: file } }),
      },
      tools,
    )
  }
  return { world, path, edit, ask }
}

describe('explaining', () => {
  test('a rate gives its formula, both operands and every place', async () => {
    const { ask, path } = await built()
    const { found, documents, near, file } = await ask('124.63%', { in: path })
    expect({ found, near, file }).toEqual({
      found: true,
      near: [],
      file: { file: path, state: 'same', stands: true },
    })
    expect(documents).toMatchObject([{ report: '季度通报', period: '2024-Q3' }])
    const figure = documents[0]?.figures.find(({ label }) => label.startsWith('帮扶困难职工'))
    expect(figure).toMatchObject({
      printed: '124.63%',
      formula: '1022 ÷ 820 × 100% = 124.63%（四舍五入到两位小数）',
      operands: [
        { printed: '1022人', origin: { file: 'progress/2024-Q3.yaml', line: 10 } },
        { printed: '820人', origin: { file: 'plan/弱有众扶.yaml' } },
      ],
    })
    expect(figure?.places).toContain(
      '“困难职工帮扶”部分“…帮扶困难职工1022人，超额完成年度目标，完成率124.63%，比二季度末增加536人。”',
    )
    expect(figure?.places).toContain(
      '表“2024年三季度‘弱有众扶’专项年度目标进展情况表”中“帮扶困难职工（人）”一行、“完成率”一栏',
    )
  })

  test('without a file all documents answer, or those of a period', async () => {
    const { ask } = await built()
    const periodsOf = async (period?: string) => {
      const { documents } = await ask('帮扶困难职工', period === undefined ? {} : { period })
      return documents.map((one) => one.period)
    }
    expect(await periodsOf()).toEqual(['2024-Q2', '2024-Q3'])
    expect(await periodsOf('2024年二季度')).toEqual(['2024-Q2'])
  })

  test('a figure that was imported has its workbook and its history', async () => {
    const name = 'w/progress/2024-Q3.yaml'
    const { ask } = await built({
      ...deqing,
      [name]: new TextEncoder().encode(`${textOf(deqing[name]).trimEnd()}\n${journal.trimStart()}`),
    })
    const { documents } = await ask('1022人')
    expect(documents[0]?.figures[0]).toMatchObject({
      origin: { file: '总工会（改）.xlsx', sheet: '填报表', cell: 'H5' },
      recordedAt: { file: 'progress/2024-Q3.yaml', line: 10 },
      imports: [
        { at: '2024-10-08 09:00', by: '甲某', value: '980人', sha256: 'a'.repeat(64) },
        { at: '2024-10-09 15:30', value: '1022人', was: '980人', sha256: 'b'.repeat(64) },
      ],
    })
  })

  test('what changed since is told beside it', async () => {
    const { ask, edit } = await built()
    const before = await ask('1022人')
    expect(before.documents[0]?.figures[0]).not.toHaveProperty('now')
    expect(before.documents[0]?.figures[0]).not.toHaveProperty('fileIs')
    await edit('w/progress/2024-Q3.yaml', '1022人', '1030人')
    const { documents } = await ask('1022人')
    expect(documents[0]?.figures[0]).toMatchObject({ fileIs: 'changed', now: '1030人' })
    const rates = await ask('124.63%')
    expect(rates.documents[0]?.figures[0]).toMatchObject({
      now: '125.61%',
      operands: [{ now: '1030人' }, {}],
    })
  })

  test.each([
    ['127%', []],
    ['1022户', ['1022人 same number']],
    ['帮扶困难职工1023人', ['124.63% same name', '1022人 same name']],
  ])('%s is unknown, and nothing is guessed', async (text, near) => {
    const { ask } = await built()
    const result = await ask(text, { period: '2024-Q3' })
    expect(result).toMatchObject({ found: false, documents: [] })
    const told = result.near.map(({ printed, why }) => `${printed} ${why}`)
    expect(told).toEqual(expect.arrayContaining(near))
    if (near.length === 0) expect(told).toEqual([])
  })

  test('a file that was changed is explained by its name, and told to be so', async () => {
    const { ask, edit, path } = await built()
    await edit(path, '帮扶困难职工1022人', '帮扶困难职工1023人')
    const right = await ask('124.63%', { in: path })
    expect(right).toMatchObject({ found: true, file: { state: 'changed', stands: true } })
    expect(right.diagnostics.map(({ code }) => code)).toEqual(['FILE_CHANGED'])
    const wrong = await ask('1023人', { in: path })
    expect(wrong).toMatchObject({ found: false, file: { state: 'changed', stands: true } })
    expect((await ask('3333人', { in: path })).file?.stands).toBe(false)
  })

  test('a copy of a file is known by its bytes, wherever it lies', async () => {
    const { ask, world, path } = await built()
    await world.replace('desk/a.txt', world.files.get(path) ?? new Uint8Array())
    expect(await ask('124.63%', { in: 'desk/a.txt' })).toMatchObject({
      found: true,
      file: { state: 'same' },
      documents: [{ period: '2024-Q3' }],
    })
  })

  test('a file of others is told to be so, and whether the number stands in it', async () => {
    const { ask, world } = await built()
    await world.replace('desk/b.txt', new TextEncoder().encode('救助1022人，完成率127%'))
    const result = await ask('127%', { in: 'desk/b.txt' })
    expect(result).toMatchObject({ found: false, file: { state: 'unknown', stands: true } })
    expect(result.diagnostics.map(({ code }) => code)).toEqual(['FILE_NOT_TRACED'])
    expect((await ask('27%', { in: 'desk/b.txt' })).file?.stands).toBe(false)
    expect((await ask('022', { in: 'desk/b.txt' })).file?.stands).toBe(false)
  })

  test.each([
    [{ in: 'none.pdf' }, 'FILE_MISSING'],
    [{ period: '三季' }, 'PERIOD_UNKNOWN'],
    [{ period: '2031-Q1' }, 'REPORT_NOT_BUILT'],
  ])('%j is refused with %s', async (stated, code) => {
    const { ask } = await built()
    const { found, diagnostics } = await ask('1022人', stated)
    expect(found).toBe(false)
    expect(diagnostics.map((one) => one.code)).toEqual([code])
  })

  test('a number that stands in words only is quoted, and not called a figure', async () => {
    const { ask } = await built()
    const { found, documents } = await ask('5.8人', { period: '2024-Q3' })
    expect(found).toBe(false)
    expect(documents).toHaveLength(1)
    expect(documents[0]?.figures).toEqual([])
    expect(documents[0]?.inText.join('')).toContain('5.8人')
    expect((await ask('.8人', { period: '2024-Q3' })).documents).toEqual([])
  })
})
