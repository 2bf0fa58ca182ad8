import { relationshipsNamespace, relationshipTypes } from '../relationship-names.ts'
import { folderOf } from '../relationships.ts'
import { escapeXml, mainNamespace, xmlDeclaration } from '../xml.ts'
import type { Base } from './open-base.ts'

export const contentTypesNamespace = 'http://schemas.openxmlformats.org/package/2006/content-types'

/** Parts that some producers leave out, and the report needs. */
const kinds = {
  styles: 'styles',
  numbering: 'numbering',
  fontTable: 'fonts',
} as const

export type PartKind = keyof typeof kinds

const contentTypeOf = (kind: PartKind): string =>
  `application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml`

/** A name beside the document part that the file does not have. */
export const freeName = (base: Base, nameOf: (count: number) => string): string => {
  const known = new Set([...base.bytes.keys()].map((name) => name.toLowerCase()))
  const folder = folderOf(base.document.name)
  let count = 1
  while (known.has(`${folder}${nameOf(count)}`.toLowerCase())) count += 1
  return `${folder}${nameOf(count)}`
}

export interface NewPart {
  readonly name: string
  readonly xml: string
  readonly contentType: string
}

export const newPart = (base: Base, kind: PartKind, content: string): NewPart => {
  const name = freeName(base, (count) => `${kind}${count === 1 ? '' : count}.xml`)
  const root = kinds[kind]
  return {
    name,
    xml: `${xmlDeclaration}<w:${root} xmlns:w="${mainNamespace}">${content}</w:${root}>`,
    contentType: `<Override xmlns="${contentTypesNamespace}" PartName="/${escapeXml(name)}" ContentType="${contentTypeOf(kind)}"/>`,
  }
}

export const relationshipXml = (
  id: string,
  kind: string,
  target: string,
  isExternal = false,
): string =>
  `<Relationship xmlns="${relationshipsNamespace}" Id="${id}" Type="${relationshipTypes}/${kind}" Target="${escapeXml(target)}"${isExternal ? ' TargetMode="External"' : ''}/>`
