// Writes the JSON Schemas of workspace files into the fixtures, where editors look for them.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { workspaceSchemas } from '../packages/toolkit/src/index.ts'

const fixtures = new URL('../fixtures/', import.meta.url)
const workspaces = readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => existsSync(new URL(`${path}/jibao.yaml`, fixtures)))
for (const workspace of workspaces) {
  const folder = new URL(`${workspace}/schemas/`, fixtures)
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of Object.entries(workspaceSchemas())) {
    writeFileSync(new URL(name, folder), text)
  }
}
