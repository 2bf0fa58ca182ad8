import { fileJsonSchemas } from '@jibao/data-model'
import { workspaceJsonSchema } from '@jibao/sources'

/** The files of a workspace's `schemas/` folder, by name: editors complete the YAML with them. */
export const workspaceSchemas = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries({ workspace: workspaceJsonSchema(), ...fileJsonSchemas() }).map(
      ([name, schema]) => [`${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`],
    ),
  )
