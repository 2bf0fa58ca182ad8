import { printValue, tableGrid, walk } from '@jibao/document'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { programmeProgressModel } from '../src/model/programme-progress.ts'
import { programmeProgressShape } from '../src/model/programme-progress-shape.ts'
import type { Shape } from '../src/shape.ts'
import { helpers } from '../src/template/helpers.ts'
import { bureaus, periods } from './arbitrary-bureau.ts'
import { dataOf } from './sample.ts'

const models = fc
  .tuple(bureaus, periods)
  .map(([dataset, period]) => programmeProgressModel(dataOf(dataset, { period })))

const isRecord = (data: unknown): data is Readonly<Record<string, unknown>> =>
  typeof data === 'object' && data !== null && !Array.isArray(data)

const typeOf = (data: unknown): unknown =>
  typeof data === 'object' && data !== null && 'type' in data ? data.type : undefined

/** Where data are not what their shape says. */
const misfits = (shape: Shape, data: unknown, path: string): readonly string[] => {
  const fits = (holds: boolean): readonly string[] => (holds ? [] : [path])
  switch (shape.kind) {
    case 'text':
      return fits(typeof data === 'string')
    case 'flag':
      return fits(typeof data === 'boolean')
    case 'index':
      return fits(typeof data === 'number')
    case 'value':
      return fits(typeOf(data) === 'value')
    case 'block':
      return fits(typeOf(data) !== undefined)
    case 'blocks':
      return fits(typeOf(data) === 'blocks')
    case 'inlines':
      return fits(Array.isArray(data) && data.every((inline) => typeOf(inline) !== undefined))
    case 'list':
      return Array.isArray(data)
        ? data.flatMap((item, index) => misfits(shape.of, item, `${path}.${index}`))
        : [path]
    case 'record':
      return isRecord(data) && Object.keys(data).join() === Object.keys(shape.fields).join()
        ? Object.entries(shape.fields).flatMap(([name, field]) =>
            misfits(field, data[name], `${path}.${name}`),
          )
        : [path]
  }
}

test('a model holds what its shape promises, whatever was recorded', () => {
  fc.assert(
    fc.property(models, (model) => {
      expect(misfits(programmeProgressShape, model, '')).toEqual([])
    }),
  )
})

test('no name of the shape is that of an inserting helper', () => {
  const namesIn = (shape: Shape): readonly string[] => {
    if (shape.kind === 'list') return namesIn(shape.of)
    if (shape.kind !== 'record') return []
    return Object.entries(shape.fields).flatMap(([name, field]) => [name, ...namesIn(field)])
  }
  expect(namesIn(programmeProgressShape).filter((name) => name in helpers)).toEqual([])
})

test('a count is of the things that it counts', () => {
  fc.assert(
    fc.property(models, ({ summary, goals, done, late, notReported, qualitative, notDue }) => {
      const counts = [
        [summary.total, goals],
        [summary.done, done],
        [summary.late, late],
        [summary.notReported, notReported],
        [summary.qualitative, qualitative],
        [summary.notDue, notDue],
      ] as const
      for (const [count, things] of counts) expect(printValue(count)).toBe(`${things.length}项`)
    }),
  )
})

test('the table is rectangular and the chart never empty', () => {
  fc.assert(
    fc.property(models, ({ table, chart, hasChart, goals }) => {
      if (table.type !== 'table' || chart.type !== 'chart') throw new TypeError('not built')
      const grid = tableGrid(table)
      expect(grid.rowCount).toBeGreaterThanOrEqual(2 + goals.length)
      expect(chart.data.length > 0).toBe(hasChart)
      expect([...walk(table)].length).toBeGreaterThan(0)
    }),
  )
})
