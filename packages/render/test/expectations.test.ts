import { quantity } from '@jibao/core'
import { cell, nodeKinds, paragraph, type Report, row, type ValueNode } from '@jibao/document'
import { describe, expect, test } from 'vitest'
import type { Renderer } from '../src/index.ts'
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
  const renderer = { capabilities: { paragraph: 'none' } } as unknown as Renderer
  expect(expectedPieces(report, renderer)).toEqual([
    '头',
    '题',
    '列',
    '486人',
    '约486人',
    '——',
    '2～3个',
  ])
})

test('number cells hold one reported number and nothing else', () => {
  expect(printedNumbers(report)).toEqual(['486人'])
})

test('the corpus has every kind of node', () => {
  const kinds = corpus.flatMap((specimen) => [...kindsIn(specimen.report)])
  expect(new Set(kinds)).toEqual(new Set(nodeKinds))
})
