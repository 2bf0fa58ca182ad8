import { readWorkbook } from '@jibao/workbook'
import { expect, test } from 'vitest'
import { kindSamples } from './support/kind-samples.ts'

test.each(kindSamples)('case %#: %o is told as %s, %s', async (bytes, code, word) => {
  const { value, diagnostics } = await readWorkbook(bytes, { file: '回收/残联.xlsx' })
  expect(value).toBeUndefined()
  expect(diagnostics).toMatchObject([
    { code, severity: 'error', origin: { file: '回收/残联.xlsx' } },
  ])
  expect(diagnostics[0]?.message).toContain(word)
})

test('a spreadsheet of another format is to be saved as .xlsx', async () => {
  const html = new TextEncoder().encode('<html><table></table></html>')
  const { diagnostics } = await readWorkbook(html, { file: '残联.xls' })
  expect(diagnostics[0]?.hint).toContain('另存为')
})

test('an empty file, and one beyond the limit', async () => {
  const codes = async (bytes: Uint8Array) =>
    (await readWorkbook(bytes, { file: 'a.xlsx' })).diagnostics.map(({ code }) => code)
  expect(await codes(new Uint8Array())).toEqual(['WORKBOOK_EMPTY'])
  expect(await codes(new Uint8Array(51 * 1024 * 1024))).toEqual(['WORKBOOK_TOO_LARGE'])
})
