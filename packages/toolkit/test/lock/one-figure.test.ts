import { describe, expect, test } from 'vitest'
import { build } from '../../src/index.ts'
import { readTraceText } from '../../src/trace/trace-text.ts'
import { copyOf, offering, textOf, toolsOf } from '../sample.ts'
import { placeless, requestOf } from './rebuild.ts'

// One figure of one file is changed: the documents that print it or compute with it are made again, and no other.

const templates = copyOf('templates', 'templates')
const plugins = [offering(placeless)]

interface Change {
  readonly fixture: string
  readonly periods: readonly string[]
  readonly file: string
  readonly from: string
  readonly to: string
  /** The figure, as traces name it. */
  readonly figure: string
}

const changes: readonly Change[] = [
  {
    fixture: 'deqing',
    periods: ['2023-Q1', '2023-Q2', '2023-Q3', '2023-Q4', '2024-Q1', '2024-Q2', '2024-Q3'],
    file: 'progress/2024-Q1.yaml',
    from: '经济困难学生: 1889人',
    to: '经济困难学生: 1890人',
    figure: '经济困难学生@2024-Q1',
  },
  {
    fixture: 'yunxi',
    periods: ['2021-Q1', '2021-Q2', '2021-Q3', '2021-Q4'],
    file: 'progress/2021-Q2.yaml',
    from: '城市低保人数: 3188人',
    to: '城市低保人数: 3189人',
    figure: '城市低保人数@2021-Q2',
  },
]

describe.each(changes)('$fixture: $figure', ({ fixture, periods, file, from, to, figure }) => {
  test('only what depends on it', async () => {
    const { world, tools } = toolsOf(
      { ...copyOf(`fixtures/${fixture}`, 'w'), ...templates },
      { plugins },
    )
    const buildAll = async () => {
      const made: string[] = []
      for (const period of periods) {
        const { documents } = await build(requestOf({ period }), tools)
        for (const one of documents) {
          if (one.state !== 'kept') made.push(`${one.report} ${one.period}`)
        }
      }
      return [...new Set(made)].toSorted()
    }
    const all = await buildAll()
    expect(await buildAll()).toEqual([])
    const { value: traced = [] } = readTraceText(
      textOf(world.files.get('w/out/report.trace.json')),
      'trace',
    )
    const using = traced
      .filter(({ values }) =>
        values.some(
          ({ id, formula }) =>
            id === figure || formula?.operands.some((operand) => operand.id === figure),
        ),
      )
      .map(({ report, period }) => `${report} ${period}`)
    const path = `w/${file}`
    const text = textOf(world.files.get(path))
    expect(text.split(from)).toHaveLength(2)
    await world.replace(path, new TextEncoder().encode(text.replace(from, to)))
    expect(await buildAll()).toEqual([...new Set(using)].toSorted())
    expect(using.length).toBeGreaterThan(0)
    expect(using.length).toBeLessThan(all.length)
  }, 60_000)
})
