import { isDeepStrictEqual } from 'node:util'
import type { DisclosureProfile } from '@jibao/data-model'
import { type Report, type ValueNode, walk } from '@jibao/document'
import { findLeaks, type MaskedFigure, maskedFigures } from '@jibao/editions/testing'
import type { Renderer } from '@jibao/render'
import { describe, expect, test } from 'vitest'
import {
  type BuiltReport,
  buildFixture,
  composeFixture,
  fixtureNames,
  openFixture,
  renderers,
} from './fixture-builds.ts'
import { unpack } from './unpack.ts'

const readers = ['public', 'sample'] as const
type Reader = (typeof readers)[number]

/** What an edition for a reader hides of each report. */
const hiddenIn = async (
  fixture: string,
  reader: Reader,
): Promise<(report: string) => readonly MaskedFigure[]> => {
  const { dataset, disclosure } = await openFixture(fixture)
  const profile: DisclosureProfile = disclosure[reader]
  const categories = new Map(dataset.indicators.map(({ id, category }) => [id, category]))
  const reports = await composeFixture(fixture)
  return (id) => {
    const report = reports.get(id)
    if (report === undefined) throw new Error(`no ${id}`)
    const categoryOf = (indicator: string) => categories.get(indicator)
    return maskedFigures(report, { name: reader, profile, categoryOf })
  }
}

const leaksOf = async (output: BuiltReport, hidden: readonly MaskedFigure[]) =>
  findLeaks(await unpack(output), hidden).map(
    ({ figure, excerpt }) => `${figure.value}${figure.unit} in “${excerpt.trim()}”`,
  )

// The last one sums up the workspaces beside it.
describe.each([...fixtureNames, 'province/province'])('%s', (fixture) => {
  test.each(readers)(
    'no container of the %s edition holds a masked figure',
    async (reader) => {
      const hiddenOf = await hiddenIn(fixture, reader)
      const leaks: Record<string, readonly string[]> = {}
      let hidden = 0
      for (const output of await buildFixture(fixture, { edition: { disclosure: reader } })) {
        const figures = hiddenOf(output.report)
        hidden += figures.length
        const found = await leaksOf(output, figures)
        if (found.length > 0) leaks[output.name] = found
      }
      expect(leaks).toEqual({})
      if (reader === 'sample') expect(hidden).toBeGreaterThan(0)
    },
    300_000,
  )
})

const valuesOf = (report: Report): readonly ValueNode[] =>
  [...walk(report)].filter((node) => node.type === 'value')

/** The tree with one node in the place of another. */
const withNode = <T>(tree: T, from: unknown, to: unknown): T => {
  if (isDeepStrictEqual(tree, from)) return to as T
  if (Array.isArray(tree)) return tree.map((one: unknown) => withNode(one, from, to)) as T
  if (typeof tree !== 'object' || tree === null) return tree
  return Object.fromEntries(
    Object.entries(tree).map(([key, one]) => [key, withNode<unknown>(one, from, to)]),
  ) as T
}

test('one mask that is left out is found in every format', async () => {
  const fixture = 'yunxi'
  const report = '信息简报'
  const internal = (await composeFixture(fixture, { reports: [report] })).get(report)
  if (internal === undefined) throw new Error('no bulletin')
  const index = valuesOf(internal).findIndex(
    ({ quantity }) => quantity !== null && /^[3-9]\d\d/.test(quantity.value),
  )
  const figure = valuesOf(internal)[index]
  const unmasked = (renderer: Renderer): Renderer => ({
    ...renderer,
    render: (masked, context) =>
      renderer.render(withNode(masked, valuesOf(masked)[index], figure), context),
  })
  const outputs = await buildFixture(
    fixture,
    { reports: [report], edition: { disclosure: 'sample' } },
    renderers.map(unmasked),
  )
  expect(outputs).toHaveLength(renderers.length)
  const hiddenOf = await hiddenIn(fixture, 'sample')
  for (const output of outputs) {
    const leaks = await leaksOf(output, hiddenOf(report))
    expect({ [output.format]: leaks.length > 0 }).toEqual({ [output.format]: true })
  }
})
