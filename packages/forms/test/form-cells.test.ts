import { formatQuantity, type Quantity } from '@jibao/core'
import type { Dataset, Period, Reading } from '@jibao/data-model'
import { measureProgress } from '@jibao/quarter-progress'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { readMeta } from '../src/form/form-meta.ts'
import { type FormPlan, writeForm } from '../src/index.ts'
import { fixtureDataset, fixtureNames, plansOf } from './form-fixtures.ts'
import { columnCells, formXml, type ReadForm, readForm, styledSheet } from './form-open.ts'
import { aPlan, aRow, atLeast, figure, observed } from './form-sample.ts'

const headings = [
  '标识',
  '序号',
  '年度目标',
  '指标',
  '计量单位',
  '年度目标值',
  '上期完成值',
  '本期完成值',
  '完成率',
  '数据截止日期',
  '备注',
  '佐证材料',
]

const contentAt = ({ at }: ReadForm, address: string): unknown => at('填报表', address)?.content

/** What a reader should find for a reading: an exact number, else what is printed. */
const expectedContent = (reading: Reading | undefined): unknown => {
  if (reading === undefined) return undefined
  if (reading.kind === 'not-stated') return { kind: 'text', text: '——' }
  if (reading.kind === 'milestone') {
    const words = { done: '已完成', 'under-way': '推进中', 'not-started': '未启动' }
    return { kind: 'text', text: words[reading.state] }
  }
  const { quantity } = reading
  return quantity.approximate === undefined && quantity.upper === undefined
    ? { kind: 'number', value: quantity.value.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '') }
    : { kind: 'text', text: formatQuantity(quantity) }
}

const expectPlanIn = (form: ReadForm, plan: FormPlan): void => {
  plan.rows.forEach(({ indicator, goal, last, current }, index) => {
    const row = index + 5
    expect(contentAt(form, `A${row}`)).toEqual({ kind: 'text', text: indicator.id })
    expect(contentAt(form, `B${row}`)).toEqual({ kind: 'number', value: String(index + 1) })
    const goalText = goal === undefined ? undefined : { text: `${goal.number}．${goal.title}` }
    expect(contentAt(form, `C${row}`) ?? {}).toMatchObject(goalText ?? {})
    expect(contentAt(form, `D${row}`)).toMatchObject({
      text: expect.stringContaining(`${indicator.name}\n（`),
    })
    expect(contentAt(form, `G${row}`)).toEqual(expectedContent(last?.reading))
    expect(contentAt(form, `H${row}`)).toEqual(expectedContent(current?.reading))
    expect(contentAt(form, `J${row}`)).toEqual(
      current === undefined ? undefined : { kind: 'date', date: current.asOf },
    )
    for (const [letter, text] of [
      ['K', current?.note],
      ['L', current?.evidence],
    ] as const) {
      expect(contentAt(form, `${letter}${row}`)).toEqual(
        text === undefined ? undefined : { kind: 'text', text },
      )
    }
  })
  expect(contentAt(form, `B${plan.rows.length + 5}`), 'below the table').toBeUndefined()
}

const isPlain = ({ approximate, upper }: Quantity): boolean =>
  approximate === undefined && upper === undefined

describe.each(fixtureNames)('the forms of %s', (name) => {
  let dataset: Dataset
  let period: Period
  let plans: readonly FormPlan[]
  let forms: readonly ReadForm[]
  beforeAll(async () => {
    dataset = await fixtureDataset(name)
    const latest = dataset.periods.at(-1)
    if (latest === undefined) throw new Error('no period')
    period = latest.period
    plans = plansOf(dataset, period)
    forms = await Promise.all(plans.map(async (plan) => readForm(await writeForm(plan))))
  })

  test('hold what their plans say', () => {
    forms.forEach((form, index) => {
      const plan = plans[index]
      if (plan === undefined) throw new Error('no plan')
      expectPlanIn(form, plan)
    })
  })

  test('show the rates that reports print', () => {
    const { indicators } = measureProgress(dataset, period)
    forms.forEach((form, index) => {
      plans[index]?.rows.forEach(({ indicator, current }, at) => {
        const content = form.at('填报表', `I${at + 5}`)?.content
        const percent = content?.kind === 'number' ? Number(content.value) * 100 : undefined
        const expected = indicators.get(indicator.id)?.attainment
        const isExact = current?.reading.kind === 'quantity' && isPlain(current.reading.quantity)
        if (isExact && expected != null) {
          expect(percent, indicator.id).toBeCloseTo(Number(expected.value), 6)
        } else {
          expect(percent, indicator.id).toBeUndefined()
        }
      })
    })
  })

  test('say of themselves what they are', () => {
    const metas = forms.map(({ sheets }) => {
      const sheet = sheets.find((each) => each.name === '_meta')
      const texts = (sheet?.cells ?? []).map(({ content }) =>
        content?.kind === 'text' ? content.text : '',
      )
      const entries = texts.flatMap((text, at) =>
        at % 2 === 0 ? [[text, texts[at + 1] ?? ''] as const] : [],
      )
      return readMeta(entries)
    })
    expect(metas).toEqual(
      plans.map(({ workspace, period, department, rows }) => ({
        schema: 1,
        workspace,
        period,
        department: department.id,
        rows: rows.map(({ indicator }) => indicator.id),
      })),
    )
  })

  test('name their columns', () => {
    forms.forEach(({ names }, index) => {
      const last = (plans[index]?.rows.length ?? 0) + 4
      const column = (letter: string): string =>
        last === 5 ? `填报表!${letter}5` : `填报表!${letter}5:${letter}${last}`
      expect(names).toMatchObject({
        jibao_id: column('A'),
        jibao_figure: column('H'),
        jibao_as_of: column('J'),
        jibao_note: column('K'),
        jibao_evidence: column('L'),
        jibao_filler: '填报表!L2',
      })
    })
  })
})

test('has its sheets, its title and its columns', async () => {
  const form = await readForm(await writeForm(aPlan([aRow('annual')]), { filler: '甲某' }))
  expect(form.sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([
    ['填报表', false],
    ['填写说明', false],
    ['_meta', true],
  ])
  const texts = ['B1', 'B2', 'E2', 'L2'].map((address) => contentAt(form, address))
  expect(texts).toEqual([
    { kind: 'text', text: '青禾县“安居暖心”专项2024年三季度数据填报表' },
    { kind: 'text', text: '填报单位：青禾县总工会' },
    { kind: 'text', text: '报告期：2024年三季度（截至9月底）' },
    { kind: 'text', text: '甲某' },
  ])
  const letters = Array.from('ABCDEFGHIJKL')
  expect(letters.map((letter) => contentAt(form, `${letter}4`))).toEqual(
    headings.map((text) => ({ kind: 'text', text })),
  )
})

test.each([
  ['12.50', '0.00########'],
  ['12.0', '0.0########'],
  ['12.5', undefined],
  ['1105', undefined],
  ['0', undefined],
])('%s is a number under the format %s', async (value, format) => {
  const row = aRow('year-to-date', { current: observed('一', '2024-Q3', figure(value)) })
  const { at } = await readForm(await writeForm(aPlan([row])))
  expect(at('填报表', 'H5')?.content?.kind).toBe('number')
  expect(at('填报表', 'H5')?.format).toBe(format)
})

test('a number with more digits than a spreadsheet keeps is text', async () => {
  const row = aRow('year-to-date', {
    current: observed('一', '2024-Q3', figure('1234567890123456')),
  })
  const { at } = await readForm(await writeForm(aPlan([row])))
  expect(at('填报表', 'H5')?.content).toEqual({ kind: 'text', text: '1234567890123456人' })
})

test('a percentage is the number beside its unit', async () => {
  const row = aRow('point-in-time', { current: observed('一', '2024-Q3', figure('92.83', '%')) })
  const { at } = await readForm(await writeForm(aPlan([row])))
  expect(at('填报表', 'H5')).toMatchObject({ content: { value: '92.83' } })
  expect(at('填报表', 'H5')?.format).toBeUndefined()
})

const origin = { file: '' }

test.each([
  [atLeast('820'), '≥820人'],
  [{ ...atLeast('60', '户'), isImplied: true }, '60户'],
  [{ kind: 'relative', comparator: '≥', than: '上年度增幅', origin }, '不低于上年度增幅'],
  [{ kind: 'milestone', text: '出台方案', origin }, '出台方案'],
  [{ kind: 'not-set', origin }, '——'],
] as const)('a target reads %j', async (target, text) => {
  const { at } = await readForm(await writeForm(aPlan([aRow('year-to-date', { target })])))
  expect(at('填报表', 'F5')?.content).toEqual({ kind: 'text', text })
})

describe('the rate of attainment', () => {
  test.each([
    ['486', '820', 0.5927],
    ['1', '8', 0.125],
    ['1', '1600', 0.0006],
    ['-5', '100', -0.05],
  ])('%s of %s is %s, by a formula', async (value, target, expected) => {
    const row = aRow('year-to-date', {
      target: atLeast(target),
      current: observed('一', '2024-Q3', figure(value)),
    })
    const sheet = await styledSheet(await writeForm(aPlan([row])))
    expect(sheet.getCell('I5').value).toEqual({
      formula: `IF(ISNUMBER(H5),ROUND(H5/${target},4),"")`,
      result: expected,
    })
    expect(sheet.getCell('I5').numFmt).toBe('0.00%')
  })

  test('is blank without a figure, and no formula without a target to divide by', async () => {
    const plan = aPlan([
      aRow('year-to-date', { target: atLeast('8') }),
      aRow('year-to-date', { target: atLeast('0') }),
      aRow('year-to-date'),
    ])
    const bytes = await writeForm(plan)
    // A text that is empty: exceljs itself reads it as no result at all.
    expect(await formXml(bytes)).toMatch(/<c r="I5" s="\d+" t="str"><f>[^<]+<\/f><v><\/v><\/c>/u)
    const cells = columnCells(await styledSheet(bytes), 'I')
    expect(cells.map(({ formula }) => formula)).toEqual([
      'IF(ISNUMBER(H5),ROUND(H5/8,4),"")',
      undefined,
      undefined,
    ])
  })
})

const decimals = fc
  .tuple(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.constantFrom('', '.5', '.25', '.10'))
  .map(([whole, rest]) => `${whole}${rest}`)

const readings: fc.Arbitrary<Reading> = fc.oneof(
  decimals.map((value) => figure(value)),
  fc.constantFrom('about', 'nearly', 'over', 'exceeding', 'under').map((approximate) => ({
    kind: 'quantity' as const,
    quantity: { value: '300', unit: '人', approximate } as const,
  })),
  fc.nat(100).map((upper) => ({
    kind: 'quantity' as const,
    quantity: { value: '2', upper: String(upper + 2), unit: '人' },
  })),
  fc
    .constantFrom('done', 'under-way', 'not-started')
    .map((state) => ({ kind: 'milestone' as const, state })),
  fc.constant({ kind: 'not-stated' as const }),
)

test('whatever was recorded, the cells hold what the plan says', async () => {
  const accruals = fc.constantFrom('year-to-date', 'point-in-time', 'annual', 'milestone')
  const maybe = fc.option(readings, { nil: undefined })
  const days = fc
    .date({ min: new Date('2024-01-01'), max: new Date('2024-09-30'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  const texts = fc
    .tuple(
      fc.constantFrom('', '=', '-', '_x0041_'),
      fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => !/\p{Cc}/u.test(text)),
    )
    .map((parts) => parts.join(''))
  const details = fc.record(
    { asOf: days, note: texts, evidence: texts },
    { requiredKeys: ['asOf'] },
  )
  const rows = fc.tuple(accruals, maybe, maybe, details).map(([accrual, last, current, more]) =>
    aRow(accrual, {
      ...(last === undefined ? {} : { last: observed('一', '2024-Q2', last) }),
      ...(current === undefined ? {} : { current: observed('一', '2024-Q3', current, more) }),
    }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(rows, { minLength: 1, maxLength: 12 }), async (drawn) => {
      const plan = aPlan(drawn)
      expectPlanIn(await readForm(await writeForm(plan)), plan)
    }),
    { numRuns: 20 },
  )
})
