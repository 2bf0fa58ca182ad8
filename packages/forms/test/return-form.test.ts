import { type Diagnostic, isError } from '@jibao/core'
import { readWorkbook, type Workbook } from '@jibao/workbook'
import exceljs, { type Workbook as StyledWorkbook } from 'exceljs'
import { describe, expect, test } from 'vitest'
import {
  mergeReturned,
  planForms,
  type ReturnedWorkbook,
  readReturned,
  writeForm,
  writeReturn,
} from '../src/index.ts'
import { styledSheet } from './form-open.ts'
import { dataset } from './intake-sample.ts'

const workspace = '青禾县众扶工作'
const file = '填报表-2024-Q3-县总工会.xlsx'
const key = '密钥'
const period = '2024-Q3'

const [plan] = planForms(dataset, { workspace, period, departments: ['县总工会'] })
if (plan === undefined) throw new Error('the department answers for nothing')
const sent = await writeForm(plan, { key })
const rowOf = (indicator: string): number =>
  5 + plan.rows.findIndex((row) => row.indicator.id === indicator)
const [workers, rate, money, measure] = [
  '帮扶困难职工',
  '医疗费用综合保障率',
  '救助资金',
  '实施方案',
].map(rowOf)

type Edit = (workbook: StyledWorkbook) => void

const edited = async (bytes: Uint8Array, edit: Edit): Promise<Uint8Array> => {
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load(Buffer.from(bytes) as never)
  edit(workbook)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

const fill =
  (cells: Readonly<Record<string, string | number | Date | null>>, name = '填报表'): Edit =>
  (workbook) => {
    const sheet = workbook.getWorksheet(name)
    if (sheet === undefined) throw new Error(`no sheet ${name}`)
    for (const [address, value] of Object.entries(cells)) sheet.getCell(address).value = value
  }

interface Read {
  readonly workbook: Workbook
  readonly returned: ReturnedWorkbook
}

const read = async (bytes: Uint8Array): Promise<Read> => {
  const { value } = await readWorkbook(bytes, { file })
  if (value === undefined) throw new Error('it does not read')
  return {
    workbook: value,
    returned: readReturned(value, { file, workspace, dataset, period, key }),
  }
}

const goBack = ({ workbook, returned }: Read): Promise<Uint8Array> =>
  writeReturn(
    { workbook, returned, diagnostics: returned.diagnostics },
    { workspace, dataset, key },
  )

const errorsOf = ({ returned }: Read): readonly Diagnostic[] => returned.diagnostics.filter(isError)

const whole = {
  [`H${workers}`]: 1022,
  [`H${rate}`]: 92.83,
  [`H${money}`]: 30_000,
  [`H${measure}`]: '已完成',
}

interface FaultyForm {
  readonly edit: Edit
  /** What mends the copy, in it. */
  readonly mend: Readonly<Record<string, string | number | Date | null>>
  /** Where the copy is marked. */
  readonly marked: readonly string[]
}

const cases: Readonly<Record<string, FaultyForm>> = {
  'words for a number': {
    edit: fill({ ...whole, [`H${workers}`]: '三百多一些' }),
    mend: { [`H${workers}`]: 1022 },
    marked: [`H${workers}`],
  },
  'a day that is none': {
    edit: fill({ ...whole, [`J${rate}`]: '2024-02-31' }),
    mend: { [`J${rate}`]: '2024-09-30' },
    marked: [`J${rate}`],
  },
  'two faults, inserted rows and a moved sheet': {
    edit: (workbook) => {
      fill({ ...whole, [`H${workers}`]: '三百多一些', [`J${money}`]: '上月' })(workbook)
      const sheet = workbook.getWorksheet('填报表')
      if (sheet === undefined) throw new Error('no form')
      sheet.name = '我单位的表'
      sheet.insertRow(2, [])
    },
    mend: { [`H${workers}`]: 1022, [`J${money}`]: null },
    marked: [`H${workers}`, `J${money}`],
  },
}

describe('a form that goes back', () => {
  test.each(Object.entries(cases))(
    '%s: marked, mended, imported',
    async (_, { edit, mend, marked }) => {
      const faulty = await read(await edited(sent, edit))
      expect(errorsOf(faulty).length).toBeGreaterThan(0)
      const copy = await goBack(faulty)
      const sheet = await styledSheet(copy)
      for (const address of marked) {
        const { note, fill: ground } = sheet.getCell(address)
        expect(note, address).toBeDefined()
        expect(ground).toMatchObject({ fgColor: { argb: 'FFFF9B9B' } })
      }
      const again = await read(await edited(copy, fill(mend)))
      expect(errorsOf(again)).toEqual([])
      expect(again.returned.figures).toHaveLength(Object.keys(whole).length)
    },
  )

  test.each(Object.entries(cases))('%s: unmended, it says the same again', async (_, { edit }) => {
    const faulty = await read(await edited(sent, edit))
    const again = await read(await goBack(faulty))
    const codes = (one: Read): readonly string[] =>
      errorsOf(one)
        .map(({ code }) => code)
        .toSorted()
    expect(codes(again)).toEqual(codes(faulty))
    const values = ({ returned: { figures } }: Read) =>
      figures.map(({ indicator, reading, asOf, note }) => ({ indicator, reading, asOf, note }))
    expect(values(again)).toEqual(values(faulty))
  })

  test('carries along what stood outside, twice as well as once', async () => {
    const outside = fill({
      ...whole,
      [`H${workers}`]: '三百多一些',
      L2: '张三',
      [`H${rate}`]: 92.83,
      C40: '另：八月起改由残联报送',
    })
    const once = await goBack(await read(await edited(sent, outside)))
    const twice = await goBack(await read(once))
    for (const bytes of [once, twice]) {
      const { workbook, returned } = await read(bytes)
      expect(returned.by).toBe('张三')
      const leftovers = workbook.sheets.find(({ name }) => name === '其他内容')
      const texts = leftovers?.cells.map(({ content }) => content?.kind === 'text' && content.text)
      expect(texts).toEqual(expect.arrayContaining(['填报表!C40', '另：八月起改由残联报送']))
    }
  })

  test.each([
    ['a figure', 300],
    ['words', '三百多一些'],
  ])(
    'with a row twice, once with %s: neither is in the copy, both are beside it',
    async (_, other) => {
      const twice: Edit = (workbook) => {
        fill(whole)(workbook)
        const sheet = workbook.getWorksheet('填报表')
        if (sheet === undefined) throw new Error('no form')
        for (let column = 1; column <= 12; column += 1) {
          sheet.getCell(20, column).value = sheet.getCell(workers ?? 0, column).value
        }
        sheet.getCell('H20').value = other
      }
      const { workbook, returned } = await read(await edited(sent, twice))
      const [merged] = mergeReturned([returned], dataset, { replace: false })
      const diagnostics = merged?.diagnostics ?? []
      expect(diagnostics.some(isError)).toBe(true)
      const copy = await writeReturn(
        { workbook, returned, diagnostics },
        { workspace, dataset, key },
      )
      expect((await styledSheet(copy)).getCell(`H${workers}`).value).toBeNull()
      const again = await read(copy)
      expect(again.returned.figures.map(({ indicator }) => indicator)).not.toContain('帮扶困难职工')
      const beside = again.workbook.sheets.find(({ name }) => name === '其他内容')?.cells ?? []
      const texts = beside.map(({ content }) => content?.kind === 'text' && content.text)
      expect(texts).toEqual(expect.arrayContaining(['1022', String(other)]))
    },
  )

  test('of another quarter goes back as it is, and is still told so', async () => {
    const [other] = planForms(dataset, { workspace, period: '2024-Q2', departments: ['县总工会'] })
    if (other === undefined) throw new Error('the department answers for nothing')
    const faulty = await read(await writeForm(other, { key }))
    expect(errorsOf(faulty).map(({ code }) => code)).toEqual(['FORM_PERIOD'])
    const again = await read(await goBack(faulty))
    expect(errorsOf(again).map(({ code }) => code)).toEqual(['FORM_PERIOD'])
    expect(again.workbook.sheets.map(({ name }) => name).slice(0, 2)).toEqual([
      '问题清单',
      '填报表',
    ])
  })
})
