import type { Quantity } from '@jibao/core'
import type { Formula, ValueNode } from '@jibao/document'
import fc from 'fast-check'

/** Up to twelve digits before the point and three behind it: what every format can hold as a number. */
const amount = fc
  .tuple(
    fc.integer({ min: -1_000_000, max: 999_999_999 }),
    fc.constantFrom('', '.5', '.50', '.000'),
  )
  .map(([whole, fraction]) => `${whole}${fraction}`)

const unit = fc.constantFrom('', '%', '人', '万元', '元/月', '个百分点')

const approximate = fc.constantFrom('about', 'nearly', 'over', 'exceeding', 'under')

const quantity: fc.Arbitrary<Quantity> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record(
      { value: amount, unit, approximate },
      { requiredKeys: ['value', 'unit'], noNullPrototype: true },
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.nat({ max: 9999 }), fc.nat({ max: 9999 }), unit)
      .map(([value, more, unit]) => ({ value: `${value}`, unit, upper: `${value + more}` })),
  },
)

/** How many operands a formula has. */
const operands = {
  attainment: 2,
  growth: 2,
  decline: 2,
  difference: 2,
  sum: 3,
  score: 3,
  count: 0,
} as const satisfies Readonly<Record<Formula['kind'], number>>

const kinds = Object.keys(operands) as readonly Formula['kind'][]

const place = fc.integer({ min: 1, max: 999 })

/** Figures with all that they may carry. */
export const figures = (text: fc.Arbitrary<string>): fc.Arbitrary<ValueNode> => {
  const origin = fc.oneof(
    fc.record({ file: fc.constant('progress/2024-Q2.yaml'), line: place, column: place }),
    fc.record({ file: fc.constant('回收/教育局.xlsx'), sheet: text, cell: fc.constant('C7') }),
  )
  const operand = fc.record(
    { id: place.map((id) => `源${id}`), label: text, quantity, origin },
    { requiredKeys: ['id', 'label', 'quantity'], noNullPrototype: true },
  )
  const formula = fc.constantFrom(...kinds).chain((kind) =>
    fc.record({
      kind: fc.constant(kind),
      operands: fc.array(operand, { minLength: operands[kind], maxLength: operands[kind] }),
    }),
  )
  const stated: fc.Arbitrary<ValueNode> = fc.record(
    {
      type: fc.constant('value'),
      quantity,
      label: text,
      indicator: text,
      period: text,
      comparator: fc.constantFrom('≥', '>', '=', '≤', '<'),
      showUnit: fc.boolean(),
      formula,
      origin,
    },
    { requiredKeys: ['type', 'quantity'], noNullPrototype: true },
  )
  const absent: fc.Arbitrary<ValueNode> = fc.oneof(
    fc.record({ type: fc.constant('value'), quantity: fc.constant(null) }),
    fc.record({ type: fc.constant('value'), quantity: fc.constant(null), pending: text }),
    fc.record({
      type: fc.constant('value'),
      quantity: fc.constant(null),
      mask: fc.constantFrom('xxxx.xxxx万元', '不足10人', 'xxx'),
    }),
  )
  return fc.oneof({ weight: 4, arbitrary: stated }, { weight: 1, arbitrary: absent })
}
