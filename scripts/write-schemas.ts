// Writes the JSON Schemas of workspace files into the fixtures, where editors look for them.
import { mkdirSync, writeFileSync } from 'node:fs'
import { workspaceSchemas } from '../packages/toolkit/src/index.ts'

for (const fixture of ['deqing', 'gallery']) {
  const folder = new URL(`../fixtures/${fixture}/schemas/`, import.meta.url)
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of Object.entries(workspaceSchemas())) {
    writeFileSync(new URL(name, folder), text)
  }
}
