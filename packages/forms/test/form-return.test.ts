import { describe, expect, test } from 'vitest'
import { type FormRemark, writeForm } from '../src/index.ts'
import { partOf, readForm, styledSheet } from './form-open.ts'
import { aPlan, aRow, atLeast, figure, observed } from './form-sample.ts'

const plan = aPlan([
  aRow('year-to-date', {
    target: atLeast('820'),
    current: observed('一', '2024-Q3', figure('99'), { note: '录入' }),
  }),
  aRow('year-to-date', { current: observed('二', '2024-Q3', figure('98')) }),
])

describe('what was typed before', () => {
  test.each([
    ['text', { kind: 'text', text: '约３00人' }, { kind: 'text', text: '约３00人' }],
    [
      'a number',
      { kind: 'number', value: '0.5927', format: '0.00%' },
      { kind: 'number', value: '0.5927' },
    ],
    ['a day', { kind: 'date', date: '2024-02-29' }, { kind: 'date', date: '2024-02-29' }],
    ['yes or no', { kind: 'boolean', value: true }, { kind: 'boolean', value: true }],
    ['an error', { kind: 'error', code: '#DIV/0!' }, { kind: 'error', code: '#DIV/0!' }],
    [
      'an error of another program',
      { kind: 'error', code: 'Err:502' },
      { kind: 'text', text: 'Err:502' },
    ],
    ['no text', { kind: 'text', text: '' }, undefined],
  ] as const)('%s stands there again', async (_, content, expected) => {
    const entries = new Map([['指标1', { figure: content }]])
    const { at } = await readForm(await writeForm(plan, { entries }))
    expect(at('填报表', 'H5')?.content).toEqual(expected)
    if ('format' in content) expect(at('填报表', 'H5')?.format).toBe(content.format)
  })

  test('replaces all that is recorded', async () => {
    const entries = new Map([['指标1', { asOf: { kind: 'text', text: '9月底' } as const }]])
    const { at } = await readForm(await writeForm(plan, { entries }))
    const cells = ['H5', 'J5', 'K5', 'H6', 'J6'].map((address) => at('填报表', address)?.content)
    expect(cells).toEqual([
      undefined,
      { kind: 'text', text: '9月底' },
      undefined,
      undefined,
      undefined,
    ])
  })

  test('a number that was typed gives its rate', async () => {
    const entries = new Map([['指标1', { figure: { kind: 'number', value: '410' } as const }]])
    const { at } = await readForm(await writeForm(plan, { entries }))
    expect(at('填报表', 'I5')?.content).toEqual({ kind: 'number', value: '0.5' })
  })
})

describe('text is never a formula', () => {
  const hostile = [
    '=cmd|"/c calc"!A1',
    '+1+1',
    '-2+3',
    '@SUM(A1)',
    "'=1",
    '_x0041_',
    '<b>&amp;</b>',
    '甲\n乙',
    '{{x}}',
    ' 空格 ',
  ]
  test.each(hostile)('%j stays as typed', async (text) => {
    const typed = { kind: 'text', text } as const
    const row = aRow('milestone', { goal: { number: 1, title: text } })
    const bytes = await writeForm(
      { ...aPlan([row]), department: { id: '总工会', name: text } },
      {
        filler: text,
        entries: new Map([['指标1', { figure: typed, asOf: typed, note: typed, evidence: typed }]]),
        remarks: [{ severity: 'error', message: text, hint: text }],
        leftovers: [{ place: '说明!A1', text }],
      },
    )
    const { at, sheets } = await readForm(bytes)
    const places = ['填报表!H5', '填报表!J5', '填报表!K5', '填报表!L5', '填报表!L2', '其他内容!B3']
    for (const place of places) {
      const [sheet = '', address = ''] = place.split('!')
      expect(at(sheet, address)?.content, place).toEqual(typed)
    }
    const formulas = sheets.flatMap(({ cells }) => cells.flatMap(({ formula }) => formula ?? []))
    expect(formulas.filter((formula) => !/^(?:IF\(|HYPERLINK\()/u.test(formula))).toEqual([])
  })

  test('what no cell can hold is shown as what it is', async () => {
    const note = { kind: 'text', text: '甲\u0000乙\uD800丙' } as const
    const { at } = await readForm(
      await writeForm(plan, { entries: new Map([['指标1', { note }]]) }),
    )
    expect(at('填报表', 'K5')?.content).toEqual({ kind: 'text', text: '甲\uFFFD乙\uFFFD丙' })
  })

  test('a text beyond a cell is cut, and says so', async () => {
    const note = { kind: 'text', text: '长'.repeat(40_000) } as const
    const { at } = await readForm(
      await writeForm(plan, { entries: new Map([['指标1', { note }]]) }),
    )
    const content = at('填报表', 'K5')?.content
    expect(content).toEqual({ kind: 'text', text: `${'长'.repeat(32_765)}……` })
  })
})

describe('what is wrong', () => {
  const remarks: readonly FormRemark[] = [
    {
      severity: 'error',
      at: { indicator: '指标2', column: 'figure' },
      place: '填报表!I9',
      message: '“三百”不是数',
      hint: '请填数字',
    },
    {
      severity: 'warning',
      at: { indicator: '指标2', column: 'figure' },
      message: '比上期少',
      hint: '请核对',
    },
    {
      severity: 'warning',
      at: { indicator: '指标1', column: 'asOf' },
      message: '“9月底”读作 2024-09-30',
      hint: '请核对',
    },
    { severity: 'error', message: '报告期不符', hint: '请用本期的表' },
  ]

  test('stands at its cell, as a note and a red mark', async () => {
    const bytes = await writeForm(plan, { remarks })
    const sheet = await styledSheet(bytes)
    const noteAt = (address: string): string => {
      const { note } = sheet.getCell(address)
      return typeof note === 'string' ? note : (note?.texts ?? []).map(({ text }) => text).join('')
    }
    expect(noteAt('H6')).toBe('“三百”不是数\n请填数字\n比上期少\n请核对')
    expect(noteAt('J5')).toBe('“9月底”读作 2024-09-30\n请核对')
    const grounds = ['H6', 'J5', 'H5'].map((address) => {
      const { fill } = sheet.getCell(address)
      return fill?.type === 'pattern' ? fill.fgColor?.argb : undefined
    })
    expect(grounds).toEqual(['FFFF9B9B', 'FFFFD27F', undefined])
    expect(sheet.getCell('H6').protection?.locked).toBe(false)
  })

  test('is listed on a sheet that comes first, each line leading to its cell', async () => {
    const { sheets, at } = await readForm(await writeForm(plan, { remarks }))
    expect(sheets[0]?.name).toBe('问题清单')
    expect(at('问题清单', 'A1')?.content).toMatchObject({
      text: expect.stringContaining('2处必须改正，2处请核对'),
    })
    const rows = Array.from('ABCDEF', (letter) =>
      [3, 6].map((row) => at('问题清单', `${letter}${row}`)?.content),
    )
    expect(rows.map(([first, last]) => [textOf(first), textOf(last)])).toEqual([
      ['1', '4'],
      ['必须改正', '必须改正'],
      ['填报表!H6', ''],
      ['填报表!I9', ''],
      ['“三百”不是数', '报告期不符'],
      ['请填数字', '请用本期的表'],
    ])
    expect(at('问题清单', 'C3')?.formula).toBe(`HYPERLINK("#'填报表'!H6","填报表!H6")`)
  })

  test('is nowhere when nothing is wrong', async () => {
    const bytes = await writeForm(plan)
    await expect(partOf(bytes, 'xl/comments1.xml')).rejects.toThrow('no part')
    expect((await readForm(bytes)).sheets.map(({ name }) => name)).not.toContain('问题清单')
  })
})

const textOf = (content: unknown): string =>
  content !== null && typeof content === 'object' && 'text' in content ? String(content.text) : ''
