import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { root } from './sample.ts'
import { makeSpecimens } from './specimens.ts'

const folder = `${root}/packages/render/specimens`

test('the conformance kit has the reports of the fixtures as they are; else run `npm run specimens`', async () => {
  const specimens = await makeSpecimens()
  expect(readdirSync(folder).toSorted()).toEqual([...specimens.keys()].toSorted())
  for (const [name, json] of specimens) {
    expect(readFileSync(`${folder}/${name}`, 'utf8'), name).toBe(json)
  }
})
