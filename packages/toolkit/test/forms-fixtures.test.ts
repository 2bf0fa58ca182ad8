import { isError } from '@jibao/core'
import { type Observation, periodEnd, writtenReading } from '@jibao/data-model'
import { planForms, writeForm } from '@jibao/forms'
import { readWorkspace } from '@jibao/sources'
import { expect, test } from 'vitest'
import { importWorkbooks } from '../src/index.ts'
import { fixtureNames } from './every-fixture.ts'
import { copyOf, toolsOf } from './sample.ts'
import { typedEntries } from './typed-entries.ts'

/** What is recorded of a figure, wherever and under whichever name of its period. */
const textOf = ({ indicator, period, reading, asOf, note, evidence }: Observation) =>
  JSON.stringify([indicator, periodEnd(period), writtenReading(reading), asOf, note, evidence])

const textsOf = (observations: readonly Observation[]) => observations.map(textOf).toSorted()

for (const name of fixtureNames) {
  test(`${name}: the forms of all periods, imported into a workspace without figures, make it whole`, async () => {
    const files = copyOf(`fixtures/${name}`, 'w')
    const { value: workspace } = await readWorkspace('w', toolsOf(files).world)
    if (workspace === undefined) throw new Error(`${name} does not read`)
    const { observations } = workspace.dataset
    const periods = new Map(observations.map(({ period }) => [periodEnd(period), period]))
    expect(periods.size).toBeGreaterThan(0)

    const isPlan = (path: string) => /^w\/(?:jibao|departments|plan\/[^/]+)\.yaml$/.test(path)
    const plain = Object.fromEntries(Object.entries(files).filter(([path]) => isPlan(path)))
    const empty = toolsOf(plain)
    for (const [end, period] of periods) {
      const entries = typedEntries(observations.filter((one) => periodEnd(one.period) === end))
      for (const plan of planForms(workspace.dataset, { workspace: workspace.name, period })) {
        const form = await writeForm(plan, { key: workspace.formKey, entries })
        await empty.world.replace(`回收/${period}/${plan.department.id}.xlsx`, form)
      }
    }
    const { diagnostics, isRecorded } = await importWorkbooks(
      { workspace: 'w', paths: [{ path: '回收', shownAs: '回收' }], at: '2024-10-09 15:30' },
      empty.tools,
    )
    expect(diagnostics.filter(isError)).toEqual([])
    expect(isRecorded).toBe(true)
    const made = await readWorkspace('w', empty.world)
    expect(made.diagnostics).toEqual([])
    expect(textsOf(made.value?.dataset.observations ?? [])).toEqual(textsOf(observations))
  }, 60_000)
}
