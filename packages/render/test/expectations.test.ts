import { quantity } from '@jibao/core'
import { cell, nodeKinds, paragraph, type Report, row, text, type ValueNode } from '@jibao/document'
import { describe, expect, test } from 'vitest'
import { type Capabilities, showsAll } from '../src/index.ts'
import {
  expectedPieces,
  firstMissing,
  kindsIn,
  printedNumbers,
} from '../src/testing/expectations.ts'
import { corpus } from '../src/testing/index.ts'

// What the conformance kit looks for: were it blind here, every renderer would pass.

describe('firstMissing', () => {
  test.each([
    [['甲', '乙'], ['甲乙'], undefined],
    [['甲 乙'], ['甲', '乙'], undefined],
    [['甲', '乙'], ['乙', '甲'], '乙'],
    [['甲', '甲'], ['甲'], '甲'],
    [['59.27%'], ['59.', '27%'], undefined],
    [['59.27%'], ['59.28%'], '59.27%'],
  ])('of %j in %j is %j', (pieces, text, missing) => {
    expect(firstMissing(pieces, text)).toBe(missing)
  })
})

const figure: ValueNode = { type: 'value', quantity: quantity('486', '人') }

const report: Report = {
  type: 'report',
  metadata: { title: '题', issuer: '', date: '2024-07-05', language: 'zh-CN' },
  children: [
    { type: 'letterhead', mark: '头' },
    paragraph('文', figure),
    {
      type: 'table',
      columns: [{ role: 'quantity', weight: 1 }],
      header: [row(cell('列'))],
      rows: [
        row(cell(figure)),
        row(cell('约', figure)),
        row(cell({ type: 'value', quantity: null })),
        row(cell({ type: 'value', quantity: { value: '2', unit: '个', upper: '3' } })),
      ],
    },
  ],
}

test('the title stands below a letterhead, and what a format leaves out is not looked for', () => {
  const capabilities = { ...showsAll, paragraph: 'none' } as const
  expect(expectedPieces(report, { capabilities })).toEqual([
    '头',
    '题',
    '列',
    '486人',
    '约486人',
    '——',
    '2～3个',
  ])
})

test('what is left out of a text, or stands there in another form, parts it', () => {
  const link = { type: 'link', url: 'https://example.org/', children: [text('处')] } as const
  const parted: Report = { ...report, children: [paragraph('见', link, figure, '止')] }
  const pieces = (can: Partial<Capabilities>): readonly string[] =>
    expectedPieces(parted, { capabilities: { ...showsAll, ...can } }).filter(
      (piece) => piece !== '',
    )
  expect(pieces({})).toEqual(['题', '见处486人止'])
  expect(pieces({ link: 'reduced' })).toEqual(['题', '见', '处', '486人止'])
  expect(pieces({ value: 'none' })).toEqual(['题', '见处', '止'])
})

test('number cells hold one reported number and nothing else', () => {
  expect(printedNumbers(report, { capabilities: showsAll })).toEqual(['486人'])
})

test('the corpus has every kind of node', () => {
  const kinds = corpus.flatMap((specimen) => [...kindsIn(specimen.report)])
  expect(new Set(kinds)).toEqual(new Set(nodeKinds))
})
