import { text } from '@jibao/document'
import { expect, test } from 'vitest'
import { describeChart } from '../src/index.ts'
import { chart, datum, masked, value, words } from './sample-charts.ts'

const data = [datum('一季度', '20', '25'), datum('二季度', null)]

test.each([
  ['all that it shows', chart('trend', data), '图：一季度 20%（目标值25%）；二季度 ——。'],
  [
    'the line to measure against',
    chart('bar', data.slice(1), { reference: value('100') }),
    '图：二季度 ——；参照线 100%。',
  ],
  [
    'a mask as it is printed',
    chart('bar', [{ label: '甲', value: masked('xx%') }]),
    '图：甲 xx%。',
  ],
  [
    'its sentence first',
    { ...chart('bar', data.slice(1)), alternative: [text('没有报送。')] },
    '没有报送。 图：二季度 ——。',
  ],
  ['its title alone', chart('bar', []), '图'],
])('a chart says %s', (_, node, expected) => {
  expect(describeChart({ ...node, title: '图' }, words)).toBe(expected)
})
