import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { memoryWorld } from '@jibao/core/testing'
import type { Dataset, Period } from '@jibao/data-model'
import { readWorkspace } from '@jibao/sources'
import { type FormPlan, planForms } from '../src/index.ts'

const folder = fileURLToPath(new URL('../../../fixtures', import.meta.url))

export const fixtureNames = readdirSync(folder)
  .filter((name) => existsSync(`${folder}/${name}/jibao.yaml`))
  .toSorted()

/** The dataset of a fixture. */
export const fixtureDataset = async (name: string): Promise<Dataset> => {
  const files = readdirSync(`${folder}/${name}`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
  const world = memoryWorld(
    Object.fromEntries(
      files.map((path) => [path.replace(`${folder}/${name}`, 'w'), readFileSync(path, 'utf8')]),
    ),
  )
  const { value } = await readWorkspace('w', world)
  if (value === undefined) throw new Error(`${name} does not read`)
  return value.dataset
}

/** The forms of a fixture for every period that it recorded. */
export const fixturePlans = async (name: string): Promise<readonly FormPlan[]> => {
  const dataset = await fixtureDataset(name)
  return dataset.periods.flatMap(({ period }) => plansOf(dataset, period))
}

export const plansOf = (dataset: Dataset, period: Period): readonly FormPlan[] =>
  planForms(dataset, { workspace: '青禾县“安居暖心”专项', period })
