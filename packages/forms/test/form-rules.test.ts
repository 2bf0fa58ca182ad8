import { describe, expect, test } from 'vitest'
import { writeForm } from '../src/index.ts'
import { fixtureNames, fixturePlans } from './form-fixtures.ts'
import { columnCells, formXml, partOf, styledSheet } from './form-open.ts'
import { aPlan, aRow, atLeast, figure, observed } from './form-sample.ts'

const growing = aRow('year-to-date', {
  last: observed('一', '2024-Q2', figure('486')),
  target: atLeast('820'),
})

interface Validation {
  readonly range: string
  readonly rule: string
  readonly formulas: readonly string[]
}

const validationsOf = async (bytes: Uint8Array): Promise<readonly Validation[]> => {
  const xml = await formXml(bytes)
  return [...xml.matchAll(/<dataValidation (.*?)>(.*?)<\/dataValidation>/gsu)]
    .map(([, attributes = '', body = '']) => {
      const attribute = (name: string): string =>
        new RegExp(` ?\\b${name}="(.*?)"`, 'u').exec(attributes)?.[1] ?? ''
      return {
        range: attribute('sqref'),
        rule: [attribute('type'), attribute('operator'), attribute('errorStyle')].join(' ').trim(),
        formulas: [...body.matchAll(/<formula\d>(.*?)<\/formula\d>/gu)].map(
          ([, text = '']) => text,
        ),
      }
    })
    .toSorted((a, b) => a.range.localeCompare(b.range, 'en', { numeric: true }))
}

test('neighbours under one rule share it; another rule starts another range', async () => {
  const approximate = aRow('year-to-date', {
    last: observed('一', '2024-Q2', {
      kind: 'quantity',
      quantity: { value: '300', unit: '人', approximate: 'about' },
    }),
  })
  const plan = aPlan([
    growing,
    growing,
    approximate,
    aRow('year-to-date'),
    aRow('point-in-time'),
    aRow('annual'),
    aRow('milestone'),
    growing,
  ])
  const anyNumber = ['-1000000000000000', '1000000000000000']
  const atLeastThat = 'decimal greaterThanOrEqual warning'
  expect(await validationsOf(await writeForm(plan))).toEqual([
    { range: 'H5:H6', rule: atLeastThat, formulas: ['G5'] },
    { range: 'H7:H8', rule: atLeastThat, formulas: ['0'] },
    { range: 'H9', rule: 'decimal  warning', formulas: anyNumber },
    { range: 'H10', rule: 'decimal  warning', formulas: anyNumber },
    { range: 'H11', rule: 'list  warning', formulas: ['&quot;已完成,推进中,未启动,——&quot;'] },
    { range: 'H12', rule: atLeastThat, formulas: ['G12'] },
    { range: 'J5:J12', rule: 'date  stop', formulas: ['45292', '45565'] },
  ])
})

test.each([
  ['2024-Q1', '45292', '45382'],
  ['2024', '45292', '45657'],
  ['2023-H1', '44927', '45107'],
] as const)('a date of %s lies between %s and %s', async (period, first, last) => {
  const validations = await validationsOf(await writeForm(aPlan([growing], period)))
  expect(validations.at(-1)).toMatchObject({ range: 'J5', formulas: [first, last] })
})

test('what a validation says fits into what Excel shows', async () => {
  const accruals = ['year-to-date', 'point-in-time', 'annual', 'milestone'] as const
  const plan = aPlan([growing, ...accruals.map((accrual) => aRow(accrual))])
  const xml = await formXml(await writeForm(plan))
  const said = [...xml.matchAll(/(promptTitle|prompt|errorTitle|error)="(.*?)"/gu)]
  expect(said).toHaveLength(4 * 6)
  for (const [, name = '', text = ''] of said) {
    expect(text).toMatch(/\p{Script=Han}/u)
    expect(text.length).toBeLessThanOrEqual(name.endsWith('Title') ? 32 : 225)
  }
})

describe('what conditional formats mark', () => {
  const formatsOf = async (bytes: Uint8Array): Promise<readonly (readonly string[])[]> =>
    [
      ...(await formXml(bytes)).matchAll(
        /<conditionalFormatting sqref="(.*?)">.*?priority="(\d)".*?<formula>(.*?)<\/formula>/gsu,
      ),
    ].map(([, range = '', priority = '', formula = '']) => [
      priority,
      range,
      formula.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"'),
    ])

  test('nothing where something is due, less than last, twice the pace', async () => {
    const rows = [
      growing,
      { ...growing, isOptional: true },
      aRow('point-in-time', { target: atLeast('5') }),
      growing,
    ]
    expect(await formatsOf(await writeForm(aPlan(rows)))).toEqual([
      ['1', 'H5 H7:H8', 'AND($A5<>"",$H5="")'],
      ['2', 'H5:H6 H8', 'AND(ISNUMBER($H5),ISNUMBER($G5),$H5<$G5)'],
      ['3', 'H5:H6 H8', 'AND(ISNUMBER($I5),$I5>1.50)'],
    ])
  })

  test.each([
    ['2024-Q1', '0.50'],
    ['2024-H1', '1.00'],
    ['2024', '2.00'],
  ] as const)('twice the pace of %s is %s of the target', async (period, share) => {
    const formats = await formatsOf(await writeForm(aPlan([growing], period)))
    expect(formats.at(-1)?.at(-1)).toBe(`AND(ISNUMBER($I5),$I5>${share})`)
  })

  test('less is better: nothing is too fast', async () => {
    const row = { ...growing, indicator: { ...growing.indicator, better: 'lower' as const } }
    const formats = await formatsOf(await writeForm(aPlan([row])))
    expect(formats.map(([priority]) => priority)).toEqual(['1', '2'])
  })

  test('a cell that carries a mark keeps it', async () => {
    const remark = {
      severity: 'error',
      at: { indicator: '指标1', column: 'figure' },
      message: '没有填',
      hint: '请填',
    } as const
    const bytes = await writeForm(aPlan([growing, growing]), { remarks: [remark] })
    const xml = await partOf(bytes, 'xl/worksheets/sheet2.xml')
    expect([...xml.matchAll(/conditionalFormatting sqref="(.*?)"/gu)].map(([, at]) => at)).toEqual([
      'H6',
      'H6',
      'H6',
    ])
  })
})

test.each(fixtureNames)('only what departments of %s fill in is unlocked', async (name) => {
  const [plan] = (await fixturePlans(name)).toReversed()
  if (plan === undefined) throw new Error('no form')
  const sheet = await styledSheet(await writeForm(plan))
  const unlocked: string[] = []
  sheet.eachRow((row) => {
    row.eachCell({ includeEmpty: true }, (cell) => {
      if (cell.protection?.locked === false) unlocked.push(cell.address)
    })
  })
  const rows = Array.from({ length: plan.rows.length }, (_, index) => index + 5)
  expect(unlocked).toEqual([
    'L2',
    ...rows.flatMap((row) => ['H', 'J', 'K', 'L'].map((letter) => `${letter}${row}`)),
  ])
  expect(await formXml(await writeForm(plan))).toContain('<sheetProtection sheet="1"')
})

test('prints on A4 landscape, one page wide, with its header on every page', async () => {
  const bytes = await writeForm(aPlan([growing, growing]))
  const sheet = await styledSheet(bytes)
  expect(sheet.pageSetup).toMatchObject({
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: '4:4',
  })
  expect(sheet.headerFooter.oddFooter).toBe('&L填报单位：青禾县总工会&C— &P —')
  expect(sheet.views).toMatchObject([{ state: 'frozen', xSplit: 4, ySplit: 4 }])
  expect(sheet.getColumn('A').hidden).toBe(true)
  const area = /_xlnm.Print_Area" localSheetId="0">(.*?)</u.exec(
    await partOf(bytes, 'xl/workbook.xml'),
  )
  expect(area?.[1]).toBe('&apos;填报表&apos;!$B$1:$L$6')
})

test('rows are as high as their longest text', async () => {
  const long = aRow('year-to-date', { goal: { number: 1, title: '困难群众'.repeat(20) } })
  const sheet = await styledSheet(await writeForm(aPlan([growing, long])))
  const [low = 0, high = 0] = columnCells(sheet, 'C').map(
    (cell) => sheet.getRow(Number(cell.row)).height,
  )
  expect(low).toBeGreaterThanOrEqual(30)
  // 80 characters, at most 20 × 7 ÷ (11 × 96 ÷ 72) ≈ 9 a line: nine lines of 11 points.
  expect(high).toBeGreaterThanOrEqual(9 * 11)
})
