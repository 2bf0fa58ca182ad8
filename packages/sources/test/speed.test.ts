import { expect, test } from 'vitest'
import { brief, type Files, readFiles } from './small-workspace.ts'

const quarters = [1, 2, 3, 4]

/** A plan of so many indicators, each with a figure in every quarter. */
const workspaceOf = (count: number): Files => {
  const numbers = Array.from({ length: count }, (_, index) => index + 1)
  return {
    'jibao.yaml': 'name: 大\nissuer: 局\nreports: [{ id: 通报, template: t, programme: 大 }]\n',
    'departments.yaml': 'departments: [{ id: 局 }]\n',
    'plan/大.yaml': [
      'programme: { id: 大, name: 大, lead: 局 }',
      'indicators:',
      ...numbers.map(
        (n) => `  - id: 指标${n}\n    unit: 人\n    targets:\n      2024: 不少于${n}人`,
      ),
    ].join('\n'),
    ...Object.fromEntries(
      quarters.map((quarter) => [
        `progress/2024-Q${quarter}.yaml`,
        `period: 2024-Q${quarter}\nobservations:\n${numbers.map((n) => `  指标${n}: ${n}人\n`).join('')}`,
      ]),
    ),
  }
}

/** In milliseconds, the best of a few runs: a busy machine slows some of them, and hardly all. */
const timeToRead = async (count: number): Promise<number> => {
  const files = workspaceOf(count)
  const times: number[] = []
  for (let run = 0; run < 4; run += 1) {
    const start = performance.now()
    const { value, diagnostics } = await readFiles(files)
    times.push(performance.now() - start)
    expect(brief(diagnostics)).toEqual([])
    expect(value?.dataset.observations).toHaveLength(quarters.length * count)
  }
  return Math.min(...times)
}

test('ten times the indicators take nowhere near a hundred times as long', async () => {
  await timeToRead(100)
  const [few, many] = [await timeToRead(100), await timeToRead(1000)]
  expect(many / few).toBeLessThan(30)
}, 60_000)
