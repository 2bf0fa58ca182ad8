import { quantity } from '@jibao/core'
import type { ChartDatum, ChartNode, ValueNode } from '@jibao/document'
import { furnitureOf } from '@jibao/typography'

export const words = furnitureOf('zh-CN')

export const value = (amount: string | null, unit = '%'): ValueNode => ({
  type: 'value',
  quantity: amount === null ? null : quantity(amount, unit),
})

export const masked = (mask: string): ValueNode => ({ type: 'value', quantity: null, mask })

export const datum = (label: string, amount: string | null, target?: string): ChartDatum => ({
  label,
  value: value(amount),
  ...(target === undefined ? {} : { target: value(target) }),
})

export const chart = (
  kind: ChartNode['kind'],
  data: readonly ChartDatum[],
  rest: { readonly title?: string; readonly reference?: ValueNode } = {},
): ChartNode => ({ type: 'chart', kind, title: '完成情况', alternative: [], data, ...rest })

/** One of each look that a chart may have. */
export const looks = {
  bars: chart('bar', [datum('甲', '59.27'), datum('乙', '120.00'), datum('丙', null)], {
    reference: value('100'),
  }),
  'bars with targets': chart('bar', [datum('甲', '3', '4'), datum('乙', '5')]),
  columns: chart('trend', [datum('一季度', '3'), datum('二季度', '5')], { reference: value('6') }),
  'columns with targets': chart('trend', [datum('2023年', '3', '4'), datum('2024年', '5', '5')]),
  'a row for each period': chart(
    'trend',
    Array.from({ length: 30 }, (_, index) => datum(`${1990 + index}年`, `${index}.25`, '12')),
  ),
  share: chart('share', [datum('老年人', '312'), datum('残疾人', '120'), datum('其他', '9')], {
    reference: value('441'),
  }),
} as const satisfies Readonly<Record<string, ChartNode>>
