import type { Located } from '../yaml/located.ts'

/** As much of JSON Schema as zod writes for our files. */
export interface JsonSchema {
  readonly description?: string
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly additionalProperties?: JsonSchema | false
  readonly items?: JsonSchema
  /** Of a list of so many items, each of its own kind. */
  readonly prefixItems?: readonly JsonSchema[]
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
  return schema.prefixItems?.[Number(step)] ?? schema.items ?? (schema.additionalProperties || {})
}

const kindOf = (schema: JsonSchema): Located['kind'] => {
  const { items, prefixItems, properties, additionalProperties } = schema
  if (items !== undefined || prefixItems !== undefined) return 'list'
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
