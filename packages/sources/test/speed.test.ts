import { expect, test } from 'vitest'
import { brief, readFiles } from './small-workspace.ts'

const count = 1000
const numbers = Array.from({ length: count }, (_, index) => index + 1)

const large = {
  'jibao.yaml': 'name: 大\nissuer: 局\nreports: [{ id: 通报, template: t, programme: 大 }]\n',
  'departments.yaml': 'departments: [{ id: 局 }]\n',
  'plan/大.yaml': [
    'programme: { id: 大, name: 大, lead: 局 }',
    'indicators:',
    ...numbers.map((n) => `  - id: 指标${n}\n    unit: 人\n    targets:\n      2024: 不少于${n}人`),
  ].join('\n'),
  ...Object.fromEntries(
    [1, 2, 3, 4].map((quarter) => [
      `progress/2024-Q${quarter}.yaml`,
      `period: 2024-Q${quarter}\nobservations:\n${numbers.map((n) => `  指标${n}: ${n}人\n`).join('')}`,
    ]),
  ),
}

test('reads a thousand indicators over four quarters within a second', async () => {
  const times: number[] = []
  for (let run = 0; run < 4; run += 1) {
    const start = performance.now()
    const { value, diagnostics } = await readFiles(large)
    times.push(performance.now() - start)
    expect(brief(diagnostics)).toEqual([])
    expect(value?.dataset.observations).toHaveLength(4 * count)
  }
  expect(Math.min(...times)).toBeLessThan(1000)
})
