import { type ChartDatum, type Inline, text } from '@jibao/document'

/** What a chart shows, datum by datum, for those who cannot see it: 一季度220人，二季度486人。 */
export const chartWords = (data: readonly ChartDatum[]): readonly Inline[] => [
  ...data.flatMap(({ label, value, target }, index): readonly Inline[] => [
    text(`${index === 0 ? '' : '，'}${label}`),
    value,
    ...(target === undefined ? [] : [text('（目标'), target, text('）')]),
  ]),
  text('。'),
]
