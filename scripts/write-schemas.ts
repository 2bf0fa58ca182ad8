// Writes the JSON Schemas of workspace files into the fixtures, where editors look for them.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { workspaceSchemas } from '../packages/toolkit/src/index.ts'

const fixtures = new URL('../fixtures/', import.meta.url)
for (const fixture of readdirSync(fixtures)) {
  if (!existsSync(new URL(`${fixture}/jibao.yaml`, fixtures))) continue
  const folder = new URL(`${fixture}/schemas/`, fixtures)
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of Object.entries(workspaceSchemas())) {
    writeFileSync(new URL(name, folder), text)
  }
}
