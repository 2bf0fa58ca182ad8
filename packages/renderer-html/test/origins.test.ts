import { quantity } from '@jibao/core'
import { paragraph, type ValueNode } from '@jibao/document'
import { expect, test } from 'vitest'
import { blocksOf, render, reportOf } from './render.ts'

const recorded: ValueNode = {
  type: 'value',
  label: '救助 2024年二季度 完成值',
  quantity: quantity('486', '人'),
  origin: { file: 'progress/2024-Q2.yaml', line: 4, column: 9 },
}

const computed: ValueNode = {
  type: 'value',
  quantity: quantity('59.27', '%'),
  formula: {
    kind: 'attainment',
    operands: [
      {
        id: 'a',
        label: '完成值',
        quantity: quantity('486', '人'),
        origin: { file: 'a.yaml', line: 4 },
      },
      {
        id: 'b',
        label: '目标值',
        quantity: quantity('820', '人'),
        origin: { file: 'b.yaml', line: 8 },
      },
    ],
  },
}

const withoutPlaces: ValueNode = {
  ...computed,
  formula: {
    kind: 'attainment',
    operands: (computed.formula?.operands ?? []).map(({ id, label, quantity: operand }) => ({
      id,
      label,
      quantity: operand,
    })),
  },
}

const shown = async (value: ValueNode, origins?: boolean): Promise<string> =>
  blocksOf(
    (await render(reportOf([paragraph(value)]), origins === undefined ? {} : { origins })).page,
  )

test.each([
  [
    'a recorded figure',
    recorded,
    '<data value="486" data-unit="人" data-origin="progress/2024-Q2.yaml:4:9" title="救助 2024年二季度 完成值\nprogress/2024-Q2.yaml:4:9">486人</data>',
  ],
  [
    'a computed one',
    computed,
    '<data value="59.27" data-unit="%" data-origin="a.yaml:4; b.yaml:8" data-formula="attainment(486人, 820人)" title="a.yaml:4; b.yaml:8">59.27%</data>',
  ],
  [
    'one of an edition for others',
    withoutPlaces,
    '<data value="59.27" data-unit="%">59.27%</data>',
  ],
  ['a masked one', { ...recorded, quantity: null, mask: 'xxx人' }, 'xxx人'],
])('%s tells where it comes from, if the bureau asks', async (_, value, expected) => {
  expect(await shown(value, true)).toBe(`<p>${expected}</p>`)
})

test.each([undefined, false])('nothing tells it otherwise: %s', async (origins) => {
  for (const value of [recorded, computed]) {
    expect(await shown(value, origins)).not.toMatch(/yaml|data-origin|data-formula|title/)
  }
})
