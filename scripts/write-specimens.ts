// Writes the reports of the fixtures as document JSON, where the conformance kit looks for them.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { makeSpecimens } from '../packages/toolkit/test/specimens.ts'

const folder = new URL('../packages/render/specimens/', import.meta.url)
const specimens = await makeSpecimens()
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder)
for (const [name, json] of specimens) writeFileSync(new URL(name, folder), json)
