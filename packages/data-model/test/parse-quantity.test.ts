import { formatQuantity, isZero, type Quantity } from '@jibao/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseQuantity, type QuantityFault } from '../src/index.ts'
import { arbitraryQuantity } from './arbitrary-quantity.ts'

test.each<[string, Quantity]>([
  ['486人', { value: '486', unit: '人' }],
  ['0', { value: '0', unit: '' }],
  ['0户', { value: '0', unit: '户' }],
  ['-0', { value: '0', unit: '' }],
  ['0.00', { value: '0.00', unit: '' }],
  ['1,022', { value: '1022', unit: '' }],
  ['1,234,567.80元', { value: '1234567.80', unit: '元' }],
  ['１０２２', { value: '1022', unit: '' }],
  ['１，０２２．５０元', { value: '1022.50', unit: '元' }],
  ['12.5％', { value: '12.5', unit: '%' }],
  ['92.83 %', { value: '92.83', unit: '%' }],
  ['3.5‰', { value: '3.5', unit: '‰' }],
  ['70 户', { value: '70', unit: '户' }],
  ['　70　户\n', { value: '70', unit: '户' }],
  ['1105元/月', { value: '1105', unit: '元/月' }],
  ['1105元／月', { value: '1105', unit: '元/月' }],
  ['35.2㎡', { value: '35.2', unit: '㎡' }],
  ['1.5万元', { value: '1.5', unit: '万元' }],
  ['-3.5%', { value: '-3.5', unit: '%' }],
  ['－3.5％', { value: '-3.5', unit: '%' }],
  ['−3.5%', { value: '-3.5', unit: '%' }],
  ['5000余万元', { value: '5000', unit: '万元', approximate: 'over' }],
  ['5000多万元', { value: '5000', unit: '万元', approximate: 'over' }],
  ['5万余元', { value: '50000', unit: '元', approximate: 'over' }],
  ['3.25亿多元', { value: '325000000', unit: '元', approximate: 'over' }],
  ['20余', { value: '20', unit: '', approximate: 'over' }],
  ['约300人', { value: '300', unit: '人', approximate: 'about' }],
  ['大约 300 人', { value: '300', unit: '人', approximate: 'about' }],
  ['300人左右', { value: '300', unit: '人', approximate: 'about' }],
  ['100%上下', { value: '100', unit: '%', approximate: 'about' }],
  ['近300人', { value: '300', unit: '人', approximate: 'nearly' }],
  ['接近300人', { value: '300', unit: '人', approximate: 'nearly' }],
  ['超90%', { value: '90', unit: '%', approximate: 'exceeding' }],
  ['逾90%', { value: '90', unit: '%', approximate: 'exceeding' }],
  ['超过90%', { value: '90', unit: '%', approximate: 'exceeding' }],
  ['不足5%', { value: '5', unit: '%', approximate: 'under' }],
  ['2～3个', { value: '2', unit: '个', upper: '3' }],
  ['2~3个', { value: '2', unit: '个', upper: '3' }],
  ['2-3个', { value: '2', unit: '个', upper: '3' }],
  ['2—3个', { value: '2', unit: '个', upper: '3' }],
  ['2至3个', { value: '2', unit: '个', upper: '3' }],
  ['3～3个', { value: '3', unit: '个', upper: '3' }],
  ['15%～30%', { value: '15', unit: '%', upper: '30' }],
  ['15～30%', { value: '15', unit: '%', upper: '30' }],
  ['-5～-3℃', { value: '-5', unit: '℃', upper: '-3' }],
  ['9亿～16亿元', { value: '9', unit: '亿元', upper: '16' }],
  ['1,000～1,200人', { value: '1000', unit: '人', upper: '1200' }],
])('%j is read', (written, quantity) => {
  expect(parseQuantity(written)).toEqual({ kind: 'quantity', quantity })
})

test.each(['——', '—', '-', '－', '--', '/', '／', '无', '', '  ', '　', ' — — '])(
  '%j states nothing',
  (written) => {
    expect(parseQuantity(written)).toEqual({ kind: 'not-stated' })
  },
)

test.each<[string, QuantityFault]>([
  ['1,02', 'grouping'],
  ['1,0222', 'grouping'],
  ['10,22,333', 'grouping'],
  ['1,', 'grouping'],
  ['1,,022', 'grouping'],
  ['1 022', 'grouping'],
  ['1\u00A0022', 'grouping'],
  ['1 .5', 'grouping'],
  ['0OO1', 'letters'],
  ['1O', 'letters'],
  ['1l人', 'letters'],
  ['O1', 'letters'],
  ['1e5', 'exponent'],
  ['1E-5', 'exponent'],
  ['1.5e+3', 'exponent'],
  ['007', 'leading-zero'],
  ['00', 'leading-zero'],
  ['-01', 'leading-zero'],
  ['0,123', 'leading-zero'],
  ['3～2个', 'range-order'],
  ['-3～-5℃', 'range-order'],
  ['1.2.3', 'not-a-number'],
  ['.5', 'not-a-number'],
  ['5.', 'not-a-number'],
  ['+5', 'not-a-number'],
  ['--5', 'not-a-number'],
  ['三个', 'not-a-number'],
  ['约', 'not-a-number'],
  ['约——', 'not-a-number'],
  ['5余多人', 'not-a-number'],
  ['5千余人', 'not-a-number'],
  ['2～', 'not-a-number'],
  ['2个～3个', 'not-a-number'],
  ['15%～30‰', 'not-a-number'],
  ['2～3～4', 'not-a-number'],
  ['2024-06-30', 'not-a-number'],
  ['486人（其中女性20人）', 'not-a-number'],
  ['=A1', 'not-a-number'],
  ['#DIV/0!', 'not-a-number'],
  ['NaN', 'not-a-number'],
  ['待定', 'not-a-number'],
])('%j is refused: %s', (written, reason) => {
  expect(parseQuantity(written)).toEqual({ kind: 'refused', reason })
})

test('what is printed is read back', () => {
  fc.assert(
    fc.property(arbitraryQuantity, (quantity) => {
      expect(parseQuantity(formatQuantity(quantity))).toEqual({ kind: 'quantity', quantity })
    }),
    { numRuns: 1000 },
  )
})

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom(
      ...Array.from('01９５,，.-－—～~ 　%％万亿余多约近超不足至到左右人OeE/无'),
    ),
  }),
)

test('whatever is typed, no digit gives no number and no zero gives no zero', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const reading = parseQuantity(text)
      if (reading.kind !== 'quantity') return
      expect(text).toMatch(/[0-9０-９]/)
      if (isZero(reading.quantity.value)) expect(text).toMatch(/[0０]/)
    }),
    { numRuns: 2000 },
  )
})

test('what is read is read the same when printed', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const reading = parseQuantity(text)
      if (reading.kind !== 'quantity') return
      expect(parseQuantity(formatQuantity(reading.quantity))).toEqual(reading)
    }),
    { numRuns: 2000 },
  )
})
