import { isDeepStrictEqual } from 'node:util'
import { add, placesOf } from '@jibao/core'
import {
  type Dataset,
  endTogether,
  type Observation,
  type Period,
  parsePeriod,
} from '@jibao/data-model'
import { printValue, type Report, type ValueNode, walk } from '@jibao/document'
import { measureProgress } from '@jibao/quarter-progress'
import { describe, expect, test } from 'vitest'
import { fixtureNames, makeAll, openFixture } from './every-fixture.ts'

// A figure is recorded once. Change it, and every place that prints it or computes with it changes,
// in every report of every period, and no other place does.

/** Observations of a fixture that are tried. */
const sampled = 24

const isFigure = ({ reading }: Observation): boolean =>
  reading.kind === 'quantity' && reading.quantity.upper === undefined

/** The smallest change that shows in print. */
const nudged = (observation: Observation): Observation => {
  const { reading } = observation
  if (reading.kind !== 'quantity') return observation
  const { quantity } = reading
  const places = placesOf(quantity.value)
  const step = places === 0 ? '1' : `0.${'0'.repeat(places - 1)}1`
  return {
    ...observation,
    reading: { kind: 'quantity', quantity: { ...quantity, value: add(quantity.value, step) } },
  }
}

const valuesOf = (report: Report): readonly ValueNode[] =>
  [...walk(report)].filter((node) => node.type === 'value')

/** By id: what is printed, each text once. */
const printsOf = (report: Report): ReadonlyMap<string, string> => {
  const prints = new Map<string, Set<string>>()
  for (const value of valuesOf(report)) {
    const id = value.id ?? ''
    prints.set(id, (prints.get(id) ?? new Set()).add(printValue(value)))
  }
  return new Map([...prints].map(([id, texts]) => [id, [...texts].toSorted().join(' ')]))
}

/** Whether an id is that of the figure itself; a year and its fourth quarter share theirs. */
const isOf =
  ({ indicator, period }: Observation) =>
  (id: string): boolean => {
    const at = id.lastIndexOf('@')
    const own: Period | undefined = at === -1 ? undefined : parsePeriod(id.slice(at + 1))
    return own !== undefined && id.slice(0, at) === indicator && endTogether(own, period)
  }

/** What each figure is computed with. */
type Operands = ReadonlyMap<string, ReadonlySet<string>>

const operandsOf = (report: Report): Operands => {
  const operands = new Map<string, Set<string>>()
  for (const { id = '', formula } of valuesOf(report)) {
    const known = operands.get(id) ?? new Set()
    for (const operand of formula?.operands ?? []) known.add(operand.id)
    operands.set(id, known)
  }
  return operands
}

/** Whether a figure is the one observed, or computed with it at any remove. */
const dependsOn = (observation: Observation, ...known: readonly Operands[]) => {
  const isOwn = isOf(observation)
  const depends = (id: string, seen: ReadonlySet<string>): boolean =>
    isOwn(id) ||
    known
      .flatMap((operands) => [...(operands.get(id) ?? [])])
      .some((operand) => !seen.has(operand) && depends(operand, new Set([...seen, operand])))
  return (id: string): boolean => depends(id, new Set([id]))
}

/** Counts of goals follow from what has become of each goal. */
const statusesOf = (dataset: Dataset, period: Period): string =>
  JSON.stringify(
    measureProgress(dataset, period).programmes.map(({ goals }) =>
      goals.map(({ status, indicators }) => [status, indicators.map((one) => one.status)]),
    ),
  )

/** So many of a list, spread evenly over it. */
const spread = <T>(list: readonly T[], most: number): readonly T[] =>
  list.filter(
    (_, index) =>
      Math.floor((index * most) / list.length) !== Math.floor(((index - 1) * most) / list.length) ||
      list.length <= most,
  )

interface Read {
  readonly prints: ReadonlyMap<string, string>
  readonly operands: Operands
}

const read = (report: Report): Read => ({ prints: printsOf(report), operands: operandsOf(report) })

describe.each(fixtureNames)('%s', (fixtureName) => {
  test('a changed figure changes where it is printed, and nowhere else', async () => {
    const fixture = await openFixture(fixtureName)
    const { dataset } = fixture.workspace
    const before = (await makeAll(fixture)).map((made) => ({
      ...made,
      ...read(made.report),
      statuses: statusesOf(dataset, made.period),
    }))
    const faults: string[] = []
    let changes = 0
    for (const observation of spread(dataset.observations.filter(isFigure), sampled)) {
      const changed: Dataset = {
        ...dataset,
        observations: dataset.observations.map((one) => (one === observation ? nudged(one) : one)),
      }
      const after = await makeAll(fixture, changed)
      const isOwn = isOf(observation)
      const told = `${observation.indicator}@${observation.period}`
      for (const [
        index,
        { name, period, report, prints, operands, statuses },
      ] of before.entries()) {
        const next = after[index]?.report
        if (next === undefined) throw new Error(`${told}: no ${name}`)
        if (isDeepStrictEqual(report, next)) {
          if ([...prints.keys()].some(isOwn)) faults.push(`${told}: ${name} stays as it was`)
          continue
        }
        const now = read(next)
        const depends = dependsOn(observation, operands, now.operands)
        const isMoved = statuses !== statusesOf(changed, period)
        for (const id of new Set([...prints.keys(), ...now.prints.keys()])) {
          const isSame = prints.get(id) === now.prints.get(id)
          if (isOwn(id) && isSame) faults.push(`${told}: ${name} still prints ${prints.get(id)}`)
          if (!isSame && !depends(id) && !isMoved) faults.push(`${told}: ${name} changed ${id}`)
          if (!isSame) changes += 1
        }
      }
    }
    expect(faults).toEqual([])
    expect(changes).toBeGreaterThan(0)
  }, 300_000)
})
