import type { Located } from '../yaml/located.ts'

/** As much of JSON Schema as zod writes for our files. */
export interface JsonSchema {
  readonly description?: string
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly additionalProperties?: JsonSchema | false
  readonly items?: JsonSchema
  readonly anyOf?: readonly JsonSchema[]
}

const alternatives = (schema: JsonSchema): readonly JsonSchema[] =>
  schema.anyOf?.flatMap(alternatives) ?? [schema]

/** Every schema that the value at `path` may satisfy; more than one under a union. */
export const schemasAt = (root: JsonSchema, path: readonly PropertyKey[]): readonly JsonSchema[] =>
  path.reduce<readonly JsonSchema[]>(
    (schemas, step) => schemas.flatMap((schema) => alternatives(stepInto(schema, step))),
    alternatives(root),
  )

const stepInto = (schema: JsonSchema, step: PropertyKey): JsonSchema => {
  const properties = schema.properties ?? {}
  const key = String(step)
  if (Object.hasOwn(properties, key)) return properties[key] ?? {}
  return schema.items ?? (schema.additionalProperties || {})
}

const kindOf = ({ items, properties, additionalProperties }: JsonSchema): Located['kind'] => {
  if (items !== undefined) return 'list'
  return properties === undefined && additionalProperties === undefined ? 'text' : 'map'
}

/** What the value at `path` may be, each kind once. */
export const kindsAt = (
  root: JsonSchema,
  path: readonly PropertyKey[],
): readonly Located['kind'][] => [...new Set(schemasAt(root, path).map(kindOf))]

export const keysAt = (root: JsonSchema, path: readonly PropertyKey[]): readonly string[] =>
  schemasAt(root, path).flatMap((schema) => Object.keys(schema.properties ?? {}))

/** The first description among the schemas there: what the key means, in Chinese. */
export const descriptionAt = (root: JsonSchema, path: readonly PropertyKey[]): string | undefined =>
  schemasAt(root, path).find(({ description }) => description !== undefined)?.description
