import { expect, test } from 'vitest'
import { findLeaks, type MaskedFigure, maskedFigures } from '../src/testing/index.ts'
import { proseOf, settingsOf, value } from './a-report.ts'

test.each<[MaskedFigure, string, boolean]>([
  [{ value: '486', unit: '人' }, '帮扶486名', true],
  [{ value: '486', unit: '人' }, '<v>486</v>', true],
  [{ value: '486', unit: '人' }, '1486、4860、3.486、486.5', false],
  [{ value: '12345.60', unit: '元' }, '共12,345.6元', true],
  [{ value: '12345', unit: '元' }, '共12,345.00元', true],
  [{ value: '12', unit: '户' }, '改造12户', true],
  [{ value: '12', unit: '户' }, '改造12 户', true],
  [{ value: '12', unit: '户' }, '12月改造112户', false],
  [{ value: '1200', unit: '人' }, '<w:spacing w:line="1200"/>', false],
  [{ value: '1200', unit: '人' }, '约1200余人', true],
  [{ value: '2024', unit: '人' }, '2024年', false],
  [{ value: '92.83', unit: '%' }, '<v>0.9283</v>', true],
  [{ value: '5', unit: '%' }, '提高5%', true],
  [{ value: '5', unit: '' }, '5', false],
])('%j in %s: %s', (figure, haystack, isFound) => {
  expect(findLeaks(['无', haystack], [figure]).map((leak) => leak.haystack)).toEqual(
    isFound ? [1] : [],
  )
})

test('a leak says what was found, and what stands around it', () => {
  const figure = { value: '486', unit: '人' }
  expect(findLeaks(['全县帮扶486人，其中'], [figure])).toEqual([
    { figure, haystack: 0, excerpt: '全县帮扶486人，其中' },
  ])
})

test('what is masked: printed figures and operands, not what is shown elsewhere or round already', () => {
  const report = proseOf(
    value('486', '人', { indicator: '甲' }),
    value('72', '户', { indicator: '乙' }),
    value('340', '户', { indicator: '丙' }),
    value('345', '户', { indicator: '丙' }),
    value('21.18', '%', {
      formula: {
        kind: 'attainment',
        operands: [
          { id: 'a', label: '', indicator: '甲', quantity: { value: '72', unit: '户' } },
          { id: 'b', label: '', indicator: '甲', quantity: { value: '341', unit: '户' } },
        ],
      },
    }),
  )
  const settings = settingsOf({
    rules: [
      { indicators: ['甲'], categories: [], method: 'fixed', origin: { file: 'jibao.yaml' } },
      { indicators: ['丙'], categories: [], method: 'round', origin: { file: 'jibao.yaml' } },
    ],
  })
  expect(maskedFigures(report, settings).map(({ value: number }) => number)).toEqual([
    '486',
    '345',
    '21.18',
    '341',
  ])
})
