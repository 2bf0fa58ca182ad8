import { relationshipsNamespace, relationshipTypes } from '../relationship-names.ts'
import { attributes } from '../wordml/attributes.ts'

export interface WrittenRelationship {
  /** By its place in the list where it has none of its own: `rId1`. */
  readonly id?: string
  /** The last word of its type. */
  readonly kind: string
  /** A part, from the folder of the part that relates to it, or an address. */
  readonly target: string
  readonly isExternal?: boolean
}

/** The id of a relationship by its place, counted from 0. */
export const relationshipId = (index: number): string => `rId${index + 1}`

const declaration = '<?xml version="1.0" encoding="UTF-8"?>'

/** What a part relates to. */
export const relationshipsXml = (relationships: readonly WrittenRelationship[]): string => {
  const written = relationships.map(
    ({ id, kind, target, isExternal = false }, index) =>
      `<Relationship${attributes({
        Id: id ?? relationshipId(index),
        Type: `${relationshipTypes}/${kind}`,
        Target: target,
        TargetMode: isExternal ? 'External' : undefined,
      })}/>`,
  )
  const opening = `${declaration}<Relationships xmlns="${relationshipsNamespace}"`
  return written.length === 0 ? `${opening}/>` : `${opening}>${written.join('')}</Relationships>`
}
