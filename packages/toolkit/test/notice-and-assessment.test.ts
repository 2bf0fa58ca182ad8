import { add, placesOf } from '@jibao/core'
import type { Dataset, Observation } from '@jibao/data-model'
import { printValue, type Report, walk } from '@jibao/document'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Fixture, makeAll, openFixture } from './every-fixture.ts'

// The fourth quarter ends with the year: what the notice and the bulletin say of one, the assessment
// says of the other.

const year = '2021'
const quarter = '2021-Q4'

/**
 * What a report prints of each figure of the year, with its unit: `城市低保标准@2021` → 750元. The sign
 * of a target stands in tables, and in words outside the figure.
 */
const saidOf = (report: Report): ReadonlyMap<string, ReadonlySet<string>> => {
  const said = new Map<string, Set<string>>()
  for (const node of walk(report)) {
    if (node.type !== 'value' || node.id === undefined) continue
    const id = node.id.replaceAll(quarter, year)
    if (!id.includes(`@${year}`)) continue
    const { comparator: _, ...figure } = node
    said.set(id, (said.get(id) ?? new Set()).add(printValue({ ...figure, showUnit: true })))
  }
  return said
}

/** The reports that end with the year, by id. */
const openYearEnd = async (): Promise<Fixture> => {
  const fixture = await openFixture('yunxi')
  return {
    ...fixture,
    planned: fixture.planned.filter(({ period }) => period === year || period === quarter),
  }
}

const saidByEach = async (
  fixture: Fixture,
  dataset?: Dataset,
): Promise<ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>> =>
  new Map((await makeAll(fixture, dataset)).map(({ name, report }) => [name, saidOf(report)]))

const names = ['季度通报 2021-Q4', '信息简报 2021-Q4', '考评材料 2021'] as const

const pairs = [
  [names[0], names[2], 30],
  [names[1], names[2], 15],
  [names[0], names[1], 8],
] as const

/** So many of the last digits more. */
const moved = (observation: Observation, steps: number): Observation => {
  const { reading } = observation
  if (reading.kind !== 'quantity') return observation
  const { value } = reading.quantity
  const places = placesOf(value)
  const step = places === 0 ? `${steps}` : (steps / 10 ** places).toFixed(places)
  return {
    ...observation,
    reading: { kind: 'quantity', quantity: { ...reading.quantity, value: add(value, step) } },
  }
}

const fixture = await openYearEnd()
const { dataset } = fixture.workspace
const recorded = dataset.observations.filter(
  ({ period, reading }) => period === quarter && reading.kind === 'quantity',
)

/** Some figures of the quarter, each written otherwise. */
const changes = fc
  .uniqueArray(
    fc.record({
      observation: fc.constantFrom(...recorded),
      steps: fc.integer({ min: 1, max: 99 }),
    }),
    { minLength: 1, maxLength: 40, selector: ({ observation }) => observation.indicator },
  )
  .map((list) => new Map(list.map(({ observation, steps }) => [observation, steps])))

const changedBy = (steps: ReadonlyMap<Observation, number>): Dataset => ({
  ...dataset,
  observations: dataset.observations.map((one) => moved(one, steps.get(one) ?? 0)),
})

describe('notice, bulletin and assessment of one year', () => {
  test.each(pairs)('%s and %s quote figures in common', async (one, other, least) => {
    const said = await saidByEach(fixture)
    const [left, right] = [said.get(one), said.get(other)]
    const common = [...(left ?? new Map<string, unknown>()).keys()].filter((id) => right?.has(id))
    expect(common.length).toBeGreaterThanOrEqual(least)
  })

  test('say the same of each figure, whatever is recorded', async () => {
    await fc.assert(
      fc.asyncProperty(changes, async (steps) => {
        const said = [...(await saidByEach(fixture, changedBy(steps))).entries()]
        expect(said.map(([name]) => name)).toEqual(names)
        const texts = new Map<string, Record<string, readonly string[]>>()
        for (const [name, figures] of said) {
          for (const [id, prints] of figures) {
            texts.set(id, { ...texts.get(id), [name]: [...prints] })
          }
        }
        const disagreeing = [...texts].filter(
          ([, each]) => new Set(Object.values(each).flat()).size > 1,
        )
        expect(disagreeing).toEqual([])
      }),
      { numRuns: 12 },
    )
  }, 300_000)
})
