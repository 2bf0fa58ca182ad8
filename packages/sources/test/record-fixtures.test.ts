import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { memoryWorld } from '@jibao/core/testing'
import { type Reading, writtenReading } from '@jibao/data-model'
import { readWorkspace, recordFigures } from '@jibao/sources'
import { expect, test } from 'vitest'
import { workbook } from './recording.ts'

const fixtures = fileURLToPath(new URL('../../../fixtures', import.meta.url))

const worldOf = (fixture: string) => {
  const folder = `${fixtures}/${fixture}`
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.(?:yaml|md)$/.test(file))
  return memoryWorld(
    Object.fromEntries(files.map((file) => [`w/${file}`, readFileSync(`${folder}/${file}`)])),
  )
}

/** Something else than was recorded. */
const other = (reading: Reading): Reading => {
  switch (reading.kind) {
    case 'quantity':
      return { kind: 'quantity', quantity: { value: '7777.5', unit: reading.quantity.unit } }
    case 'milestone':
      return { kind: 'milestone', state: reading.state === 'done' ? 'under-way' : 'done' }
    case 'not-stated':
      return reading
  }
}

const linesOf = (bytes: Uint8Array | undefined): readonly string[] =>
  new TextDecoder().decode(bytes).split('\n')

test.each(readdirSync(fixtures).filter((name) => existsSync(`${fixtures}/${name}/jibao.yaml`)))(
  '%s: every figure recorded anew, and nothing else',
  async (fixture) => {
    const world = worldOf(fixture)
    const { value: before } = await readWorkspace('w', world)
    if (before === undefined) throw new Error('the fixture has a fault')
    const { observations } = before.dataset
    const figuresAs = (read: (reading: Reading) => Reading) =>
      observations.map(({ indicator, period, reading }, index) => ({
        indicator,
        period,
        value: writtenReading(read(reading)),
        cell: `填报表!H${index + 1}`,
      }))
    const same = await recordFigures(before, [workbook(figuresAs((reading) => reading))], world)
    expect(same).toEqual({ value: new Map(), diagnostics: [] })

    // One workbook a period: a history tells of each indicator once.
    const periods = [...new Set(observations.map(({ period }) => period))]
    const figures = figuresAs(other)
    const imports = periods.map((period) =>
      workbook(figures.filter((figure) => figure.period === period)),
    )
    const { value: changes } = await recordFigures(before, imports, world)
    if (changes === undefined) throw new Error('nothing came out')
    const changed = observations.filter(({ reading }) => reading.kind !== 'not-stated')
    let replaced = 0
    for (const { before: was, after } of changes.values()) {
      const lines = new Set(linesOf(after))
      replaced += was === undefined ? 0 : linesOf(was).filter((line) => !lines.has(line)).length
    }
    const touched = new Set(changed.map(({ origin: { file, line } }) => `${file}:${line}`))
    expect(replaced).toBe(touched.size)

    expect(await world.replaceTogether('w', changes)).toBe(true)
    const { value: after } = await readWorkspace('w', world)
    expect(
      after?.dataset.observations.map(({ indicator, reading }) => [indicator, reading]),
    ).toEqual(observations.map(({ indicator, reading }) => [indicator, other(reading)]))
    expect(after?.dataset.observations.filter(({ source }) => source !== undefined)).toHaveLength(
      changed.length,
    )
  },
)
