import { quantity } from '@jibao/core'
import { cell, row, type SparklineNode, type TableNode, type ValueNode } from '@jibao/document'
import JSZip from 'jszip'
import { expect, test } from 'vitest'
import { reportOf, writeWord, writeXml } from './word-file.ts'

const value = (amount: string | null): ValueNode => ({
  type: 'value',
  quantity: amount === null ? null : quantity(amount, '元'),
})

const sparkline = (...amounts: readonly (string | null)[]): SparklineNode => ({
  type: 'sparkline',
  values: amounts.map(value),
})

const table = (weight: number, ...lines: readonly SparklineNode[]): TableNode => ({
  type: 'table',
  columns: [
    { role: 'label', weight: 10 },
    { role: 'text', weight },
  ],
  header: [row(cell('指标'), cell('变化'))],
  rows: lines.map((line, index) => row(cell(`指标${index + 1}`), cell(line))),
})

/** Sizes of the pictures in millimetres. */
const extents = (xml: string): readonly (readonly [number, number])[] =>
  Array.from(xml.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"\/>/g), ([, width, height]) => [
    Number(width) / 36_000,
    Number(height) / 36_000,
  ])

test('is a picture in its cell, said by its figures', async () => {
  const xml = await writeXml(table(4, sparkline('600', null, '750')))
  const [, second = ''] = Array.from(xml.matchAll(/<w:tc>.*?<\/w:tc>/gs), ([text]) => text).slice(2)
  expect(second).toContain('descr="走势：600元、——、750元"')
  expect(second).toContain('<w:jc w:val="center"/>')
})

test('is no higher than the text beside it, nor wider than its cell', async () => {
  const many = sparkline(...Array.from({ length: 20 }, (_, index) => `${index}`))
  const [wide = [0, 0], narrow = [0, 0]] = [
    ...extents(await writeXml(table(10, many))),
    ...extents(await writeXml(table(1, many))),
  ]
  expect(wide[1]).toBeLessThan(6)
  expect(narrow[0]).toBeLessThan(156 / 11)
  expect(narrow[0] / narrow[1]).toBeCloseTo(wide[0] / wide[1], 1)
})

test('each has a picture of its own', async () => {
  const { bytes } = await writeWord(
    reportOf(table(4, sparkline('1', '2'), sparkline('2', '1'), sparkline('1', '2', '0'))),
  )
  const zip = await JSZip.loadAsync(bytes)
  expect(zip.file(/^word\/media\//)).toHaveLength(3)
})
