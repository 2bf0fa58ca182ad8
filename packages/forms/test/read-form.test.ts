import { isError } from '@jibao/core'
import { type Period, writtenReading } from '@jibao/data-model'
import { readWorkbook, type Workbook } from '@jibao/workbook'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type IntakeContext, planForms, readReturned, writeForm } from '../src/index.ts'
import {
  addSheet,
  changeSheet,
  copyRow,
  deleteColumn,
  deleteRow,
  dropNames,
  type Edit,
  edited,
  insertColumn,
  insertRow,
  renameSheet,
  sheetOf,
  swapColumns,
  swapRows,
  type,
} from './intake-edits.ts'
import { dataset, quantity } from './intake-sample.ts'

const workspace = '青禾县弱有众扶'
const key = '任意一段文字'

/** A form as a department gets it. */
const formOf = async (
  department: string,
  { period = '2024-Q3', given = dataset }: { period?: Period; given?: typeof dataset } = {},
): Promise<Workbook> => {
  const [plan] = planForms(given, { workspace, period, departments: [department] })
  if (plan === undefined) throw new Error(`nothing is asked of ${department}`)
  const { value } = await readWorkbook(await writeForm(plan, { key }), { file: 'form.xlsx' })
  if (value === undefined) throw new Error('a form cannot be read')
  return value
}

const blank = await formOf('县总工会')
const ofOthers = await formOf('县残联')
const ofLastQuarter = await formOf('县总工会', { period: '2024-Q2' })

const context: IntakeContext = { file: '回收/县总工会.xlsx', workspace, dataset, key }

const read = (workbook: Workbook, more: Partial<IntakeContext> = {}) =>
  readReturned(workbook, { ...context, ...more })

/** `帮扶困难职工 602人 填报表!H5` */
const figuresOf = ({ figures }: ReturnType<typeof read>): readonly string[] =>
  figures.map(
    ({ indicator, reading, origin: { sheet, cell } }) =>
      `${indicator} ${writtenReading(reading)} ${sheet}!${cell}`,
  )

/** `warning LEFTOVER 填报表!N5` */
const toldBy = ({ diagnostics }: ReturnType<typeof read>): readonly string[] =>
  diagnostics.map(({ severity, code, origin: { sheet, cell } = { file: '' } }) =>
    [severity, code, [sheet, cell].filter((part) => part !== undefined).join('!')].join(' ').trim(),
  )

// Rows of the form: 5 帮扶困难职工, 6 医疗费用综合保障率, 7 救助资金, 8 实施方案.
const filled: readonly Edit[] = [
  type('H5', 602),
  type('H6', 59.27),
  type('H7', '1.5万元'),
  type('H8', '推进中'),
  type('L2', '甲某某'),
]

const all = [
  '帮扶困难职工 602人 填报表!H5',
  '医疗费用综合保障率 59.27% 填报表!H6',
  '救助资金 15000元 填报表!H7',
  '实施方案 推进中 填报表!H8',
]

test('a form that was filled in is read whole', () => {
  const returned = read(
    edited(
      blank,
      ...filled,
      type('J5', '9月25日'),
      type('K5', '=不是公式\r\n含退休职工'),
      type('L5', { kind: 'number', value: '3' }),
    ),
  )
  expect(returned).toMatchObject({
    kind: 'form',
    file: context.file,
    period: '2024-Q3',
    department: '县总工会',
    by: '甲某某',
    rowsRead: 4,
    layout: {
      sheet: '填报表',
      columns: { id: 1, figure: 8, asOf: 10, note: 11, evidence: 12 },
      rows: new Map([
        [5, '帮扶困难职工'],
        [6, '医疗费用综合保障率'],
        [7, '救助资金'],
        [8, '实施方案'],
      ]),
    },
  })
  expect(figuresOf(returned)).toEqual(all)
  expect(returned.figures[0]).toEqual({
    indicator: '帮扶困难职工',
    period: '2024-Q3',
    reading: quantity('602', '人'),
    asOf: '2024-09-25',
    note: '=不是公式\n\n含退休职工',
    evidence: '3',
    origin: { file: context.file, sheet: '填报表', cell: 'H5' },
  })
  expect(toldBy(returned)).toEqual(['warning FIGURE_CONVERTED 填报表!H7'])
})

test('a form that goes out and comes back untouched says nothing but that', () => {
  const returned = read(blank)
  expect(figuresOf(returned)).toEqual([])
  expect(toldBy(returned)).toEqual(['warning FORM_EMPTY 填报表'])
})

type State = readonly [
  what: string,
  edits: readonly Edit[],
  figures: readonly string[],
  told?: readonly string[],
]

const states: readonly State[] = [
  [
    'a renamed sheet',
    [renameSheet('填报表', 'Sheet1')],
    all.map((one) => one.replace('填报表', 'Sheet1')),
  ],
  ['a renamed hidden sheet', [renameSheet('_meta', 'Sheet9')], all],
  ['lost names', [dropNames], all],
  ['a hidden id column that is gone', [deleteColumn(1)], all.map((one) => one.replace('!H', '!G'))],
  [
    'an id column and names that are gone',
    [deleteColumn(1), dropNames],
    all.map((one) => one.replace('!H', '!G')),
  ],
  ['a column moved', [swapColumns(8, 11)], all.map((one) => one.replace('!H', '!K'))],
  [
    'a column moved, names lost',
    [swapColumns(8, 7), dropNames],
    all.map((one) => one.replace('!H', '!G')),
  ],
  ['a heading renamed', [type('H4', '三季度完成')], all],
  ['an empty column inserted', [insertColumn(5)], all.map((one) => one.replace('!H', '!I'))],
  [
    'rows above the header',
    [insertRow(1), insertRow(1)],
    all.map((one) => one.replace(/\d$/, (row) => `${Number(row) + 2}`)),
  ],
  [
    'an empty row inserted',
    [insertRow(6)],
    [
      '帮扶困难职工 602人 填报表!H5',
      '医疗费用综合保障率 59.27% 填报表!H7',
      '救助资金 15000元 填报表!H8',
      '实施方案 推进中 填报表!H9',
    ],
  ],
  [
    'rows sorted',
    [swapRows(5, 8), swapRows(6, 7)],
    [
      '实施方案 推进中 填报表!H5',
      '救助资金 15000元 填报表!H6',
      '医疗费用综合保障率 59.27% 填报表!H7',
      '帮扶困难职工 602人 填报表!H8',
    ],
  ],
  ['a row deleted', [deleteRow(8)], all.slice(0, 3), ['warning ROW_MISSING 填报表']],
  [
    'a row cleared',
    [type('H6', undefined)],
    all.filter((one) => !one.includes('H6')),
    ['info FORM_INCOMPLETE 填报表'],
  ],
  [
    'a row copied, the same figure twice',
    [copyRow(5, 9)],
    [...all, '帮扶困难职工 602人 填报表!H9'],
  ],
  [
    'a row copied, another figure',
    [copyRow(5, 9), type('H9', 610)],
    [...all, '帮扶困难职工 610人 填报表!H9'],
  ],
  [
    'ids torn from names',
    [type('A5', '医疗费用综合保障率'), type('A6', '帮扶困难职工')],
    all,
    ['warning ROW_BY_NAME 填报表!D5', 'warning ROW_BY_NAME 填报表!D6'],
  ],
  [
    'a row typed anew',
    [insertRow(9), type('D9', '帮扶困难职工'), type('H9', 602)],
    [...all, '帮扶困难职工 602人 填报表!H9'],
    ['warning ROW_BY_NAME 填报表!D9'],
  ],
  ['an alias for the name', [type('D7', '发放救助金（年初累计）')], all],
  [
    'a name with something added',
    [type('D5', '帮扶困难职工（含退休）')],
    all,
    ['warning ROW_RENAMED 填报表!D5'],
  ],
  ['a name cleared', [type('D5', undefined)], all],
  [
    'a row of one’s own',
    [type('D9', '帮扶困难儿童'), type('H9', 12)],
    all,
    ['error ROW_UNKNOWN 填报表!D9'],
  ],
  ['a figure without anything', [type('H9', 12)], all, ['error ROW_UNKNOWN 填报表!D9']],
  [
    'a name of one’s own',
    [type('D5', '帮扶困难儿童')],
    all.slice(1),
    ['error ROW_UNKNOWN 填报表!D5', 'warning ROW_MISSING 填报表'],
  ],
  [
    'a row of another department',
    [type('A9', '辅助器具适配'), type('D9', '辅助器具适配'), type('H9', 12)],
    [...all, '辅助器具适配 12人 填报表!H9'],
  ],
  ['a fault in a figure', [type('H5', '六百')], all.slice(1), ['error QUANTITY_INVALID 填报表!H5']],
  ['a fault in a date', [type('J5', '10月8日')], all, ['error AS_OF_OUTSIDE 填报表!J5']],
  ['a fault in a remark', [type('K5', '内容\u0007')], all, ['error FORBIDDEN_CHARACTER 填报表!K5']],
  [
    'an error in a remark',
    [type('K5', { kind: 'error', code: '#REF!' })],
    all,
    ['warning TEXT_ERROR 填报表!K5'],
  ],
  [
    'a share for a percentage',
    [type('H6', 0.5927)],
    all.filter((one) => !one.includes('H6')),
    ['error FIGURE_PERCENT 填报表!H6'],
  ],
  ['a unit changed', [type('E7', '万元'), type('H7', 1.5)], all],
  [
    'a unit changed for another',
    [type('E5', '户')],
    all.slice(1),
    ['error UNIT_MISMATCH 填报表!H5'],
  ],
  [
    'a figure in the wrong column',
    [type('H5', undefined), type('G5', 602)],
    all.slice(1),
    ['warning LOCKED_CHANGED 填报表!G5', 'info FORM_INCOMPLETE 填报表'],
  ],
  ['a target changed', [type('F5', '≥500人')], all, ['warning LOCKED_CHANGED 填报表!F5']],
  ['a goal changed', [type('C5', '1．别的目标')], all, ['warning LOCKED_CHANGED 填报表!C5']],
  [
    'a remark without figure',
    [type('H5', undefined), type('K5', '下季度完成')],
    all.slice(1),
    ['warning FIGURE_MISSING 填报表!K5', 'info FORM_INCOMPLETE 填报表'],
  ],
  ...(['E5', 'I5'] as const).map(
    (address) =>
      [
        `a figure in ${address}`,
        [type('H5', undefined), type(address, 602)],
        all.slice(1),
        [`warning FIGURE_MISSING 填报表!${address}`, 'info FORM_INCOMPLETE 填报表'],
      ] as const,
  ),
  [
    'merged figures',
    [changeSheet('填报表', { merges: [{ top: 5, bottom: 6, left: 8, right: 8 }] })],
    all.slice(2),
    ['error CELL_MERGED 填报表!H5', 'error CELL_MERGED 填报表!H6'],
  ],
  [
    'a hidden row',
    [changeSheet('填报表', { hiddenRows: [5] })],
    all,
    ['warning FIGURE_HIDDEN 填报表!H5'],
  ],
  [
    'words beside the table',
    [type('N5', '数据来源：系统导出')],
    all,
    ['warning LEFTOVER 填报表!N5'],
  ],
  ['words below the table', [type('B11', '审核人：乙某')], all, ['warning LEFTOVER 填报表!B11']],
  ['words above the table', [type('M1', '（修订稿）')], all, ['warning LEFTOVER 填报表!M1']],
  [
    'a sheet of one’s own',
    [
      addSheet({ ...sheetOf(blank, '填写说明'), cells: [] }, 'Sheet3'),
      type('B2', '台账', {}, 'Sheet3'),
      type('C2', 12, {}, 'Sheet3'),
    ],
    all,
    ['warning LEFTOVER Sheet3!B2'],
  ],
  [
    'a hidden form',
    [changeSheet('填报表', { isHidden: true })],
    all,
    ['warning SHEET_HIDDEN 填报表'],
  ],
  [
    'a title of another period',
    [type('E2', '报告期：2024年二季度（截至6月底）')],
    all,
    ['error FORM_PERIOD 填报表!E2'],
  ],
]

test.each(states.map(([what, edits, figures, told = []]) => ({ what, edits, figures, told })))(
  '$what',
  ({ edits, figures, told }) => {
    const returned = read(edited(blank, ...filled, ...edits))
    expect(figuresOf(returned)).toEqual(figures)
    // 1.5万元 is told wherever it stands.
    expect(toldBy(returned).filter((one) => !one.includes('FIGURE_CONVERTED'))).toEqual(told)
    expect(toldBy(returned)).toHaveLength(told.length + 1)
  },
)

test.each<readonly [what: string, workbook: Workbook, more: Partial<IntakeContext>, told: string]>([
  [
    'a form of last quarter',
    edited(ofLastQuarter, ...filled),
    { period: '2024-Q3' },
    'error FORM_PERIOD _meta',
  ],
  [
    'a form of another workspace',
    edited(blank, ...filled),
    { workspace: '别处' },
    'error FORM_WORKSPACE _meta',
  ],
  [
    'a form signed with another key',
    edited(blank, ...filled),
    { key: '' },
    'error FORM_TAMPERED _meta',
  ],
  [
    'a changed period',
    edited(blank, ...filled, type('B3', '2024-Q2', {}, '_meta')),
    {},
    'error FORM_TAMPERED _meta',
  ],
  [
    'a changed department',
    edited(blank, ...filled, type('B4', '县残联', {}, '_meta')),
    {},
    'error FORM_TAMPERED _meta',
  ],
  [
    'an added row id',
    edited(
      blank,
      ...filled,
      type('A10', 'row', {}, '_meta'),
      type('B10', '辅助器具适配', {}, '_meta'),
    ),
    {},
    'error FORM_TAMPERED _meta',
  ],
  [
    'a later version',
    edited(blank, ...filled, type('B1', '2', {}, '_meta')),
    {},
    'error FORM_SCHEMA _meta',
  ],
  [
    'a department that is no more',
    edited(blank, ...filled),
    { dataset: { ...dataset, departments: dataset.departments.slice(1) } },
    'error DEPARTMENT_UNKNOWN _meta',
  ],
  [
    'a form without its table',
    { ...blank, sheets: blank.sheets.filter(({ name }) => name !== '填报表'), names: [] },
    {},
    'error FORM_TABLE_MISSING',
  ],
])('%s is refused', (_what, workbook, more, told) => {
  const returned = read(workbook, more)
  expect(returned.kind).toBe('form')
  expect(figuresOf(returned)).toEqual([])
  expect(toldBy(returned)).toEqual([told])
})

test('a period that ends on the same day is the same', () => {
  expect(figuresOf(read(edited(ofLastQuarter, ...filled), { period: '2024-H1' }))).toHaveLength(4)
})

test('the form of another department on a second sheet is read, and told', () => {
  const other = edited(ofOthers, type('H5', 72))
  const returned = read(edited(blank, ...filled, addSheet(sheetOf(other), '县残联')))
  expect(figuresOf(returned)).toEqual([...all, '辅助器具适配 72人 县残联!H5'])
  expect(toldBy(returned)).toContain('warning FORM_COPIED 县残联')
})

test('a sheet of last quarter copied in is an error at its heading', () => {
  const copy = sheetOf(edited(ofLastQuarter, ...filled))
  const returned = read(edited(blank, ...filled, addSheet(copy, '填报表 (2)')))
  expect(toldBy(returned)).toContain('error FORM_PERIOD 填报表 (2)!E2')
})

test('a hidden copy is not read beside the visible one, and not silently either', () => {
  const copy = { ...sheetOf(edited(blank, type('H5', 1))), isHidden: true }
  const returned = read(edited(blank, ...filled, addSheet(copy, '填报表 (2)')))
  expect(figuresOf(returned)).toEqual(all)
  expect(toldBy(returned)).toContain('warning LEFTOVER 填报表 (2)!B1')
})

test('what is recorded goes out in the form and comes back as it was', () => {
  const recorded = {
    ...dataset,
    observations: [
      ...dataset.observations,
      {
        indicator: '帮扶困难职工',
        period: '2024-Q3' as const,
        asOf: '2024-09-25',
        reading: quantity('602', '人', { approximate: 'about' }),
        note: '含退休职工',
        evidence: '验收单',
        origin: { file: 'progress/2024-Q3.yaml' },
      },
      {
        indicator: '医疗费用综合保障率',
        period: '2024-Q3' as const,
        asOf: '2024-09-30',
        reading: quantity('0.50', '%'),
        origin: { file: 'progress/2024-Q3.yaml' },
      },
    ],
  }
  return formOf('县总工会', { given: recorded }).then((form) => {
    const returned = read(form, { dataset: recorded })
    expect(returned.figures).toMatchObject(
      recorded.observations.slice(2).map(({ origin: _origin, ...stated }) => stated),
    )
    expect(toldBy(returned)).toEqual([])
    const cleared = read(edited(form, type('H6', undefined), type('J6', undefined)), {
      dataset: recorded,
    })
    expect(toldBy(cleared)).toContain('warning FIGURE_CLEARED 填报表!H6')
  })
})

test('rows in any order and columns anywhere say the same, with defined names or without', () => {
  const whole = edited(blank, ...filled, type('J5', '9月25日'), type('K7', '含上年结转'))
  const plain = read(whole)
  const said = ({ figures }: typeof plain) =>
    figures
      .map(({ origin: _origin, ...rest }) => rest)
      .toSorted((a, b) => (a.indicator < b.indicator ? -1 : 1))
  const move = fc.oneof(
    fc
      .tuple(fc.integer({ min: 5, max: 8 }), fc.integer({ min: 5, max: 8 }))
      .map(([a, b]) => swapRows(a, b)),
    fc
      .tuple(fc.integer({ min: 2, max: 10 }), fc.integer({ min: 2, max: 10 }))
      .map(([a, b]) => swapColumns(a, b)),
    fc.integer({ min: 5, max: 9 }).map(insertRow),
    fc.integer({ min: 2, max: 10 }).map(insertColumn),
    fc.constant(renameSheet('_meta', 'Sheet9')),
  )
  fc.assert(
    fc.property(fc.array(move, { maxLength: 6 }), fc.boolean(), (moves, isNamed) => {
      const returned = read(edited(whole, ...moves, ...(isNamed ? [] : [dropNames])))
      expect(said(returned)).toEqual(said(plain))
      expect(returned.diagnostics.filter(isError)).toEqual([])
    }),
    { numRuns: 100 },
  )
})

test('every diagnostic says what to do, in Chinese', () => {
  const broken = edited(
    blank,
    ...filled,
    type('H5', '六百'),
    type('J5', '明天'),
    type('D9', '别的'),
    type('H9', 1),
  )
  const { diagnostics } = read(broken)
  expect(diagnostics.filter(isError).length).toBeGreaterThanOrEqual(3)
  for (const { message, hint, origin } of diagnostics) {
    expect(message).toMatch(/\p{Script=Han}/u)
    expect(hint).toMatch(/\p{Script=Han}/u)
    expect(origin?.file).toBe(context.file)
  }
})
