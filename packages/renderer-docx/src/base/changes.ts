import { relationshipsNamespace } from '../relationship-names.ts'
import { relationshipsPart } from '../relationships.ts'
import { xmlDeclaration } from '../xml.ts'
import { findAll } from '../xml-tree.ts'
import {
  contentTypesNamespace,
  freeName,
  newPart,
  type PartKind,
  relationshipXml,
} from './new-part.ts'
import type { Base, Part } from './open-base.ts'
import { append, type Splice, splice } from './splice.ts'

/** What becomes of the bureau's file, gathered until all is known. */
export interface Changes {
  readonly edit: (part: Part, splices: readonly Splice[]) => void
  /** A relationship of the document part; its id. */
  readonly relate: (kind: string, target: string, isExternal?: boolean) => string
  /** A picture beside the document part; the id of its relationship. */
  readonly addPicture: (bytes: Uint8Array) => string
  /** Adds to the part of a kind, which is made where there is none. */
  readonly addTo: (
    kind: PartKind,
    content: string,
    spliced: (part: Part) => readonly Splice[],
  ) => void
  /** All changed parts by name. */
  readonly parts: () => ReadonlyMap<string, string | Uint8Array>
}

export const startChanges = (base: Base): Changes => {
  const edits = new Map<string, { readonly part: Part; readonly splices: Splice[] }>()
  const added = new Map<string, string | Uint8Array>()
  const relationships: string[] = []
  const types: string[] = []
  const taken = new Set(base.ofDocument.map(({ id }) => id))
  let pictures = 0

  const nextId = (): string => {
    let count = 1
    while (taken.has(`rIdJibao${count}`)) count += 1
    taken.add(`rIdJibao${count}`)
    return `rIdJibao${count}`
  }
  const edit: Changes['edit'] = (part, splices) => {
    if (splices.length === 0) return
    const known = edits.get(part.name) ?? { part, splices: [] }
    known.splices.push(...splices)
    edits.set(part.name, known)
  }
  const relate: Changes['relate'] = (kind, target, isExternal) => {
    const id = nextId()
    relationships.push(relationshipXml(id, kind, target, isExternal))
    return id
  }
  const hasPng = (): boolean =>
    findAll([base.contentTypes.root], 'Default').some(
      ({ attributes }) => attributes.Extension?.toLowerCase() === 'png',
    )
  const finish = (): void => {
    const rels = relationshipsPart(base.document.name)
    const known = base.part(rels)
    const content = relationships.join('')
    if (content !== '' && known === undefined)
      added.set(
        rels,
        `${xmlDeclaration}<Relationships xmlns="${relationshipsNamespace}">${content}</Relationships>`,
      )
    else if (content !== '' && known !== undefined)
      edit(known, [append(known.xml, known.root, content)])
    const typed = [
      ...(pictures === 0 || hasPng()
        ? []
        : [`<Default xmlns="${contentTypesNamespace}" Extension="png" ContentType="image/png"/>`]),
      ...types,
    ].join('')
    const { contentTypes } = base
    if (typed !== '') edit(contentTypes, [append(contentTypes.xml, contentTypes.root, typed)])
  }

  return {
    edit,
    relate,
    addPicture: (bytes) => {
      pictures += 1
      const number = pictures
      const name = freeName(
        base,
        (count) => `media/jibao${number}${count === 1 ? '' : `-${count}`}.png`,
      )
      added.set(name, bytes)
      return relate('image', `/${name}`)
    },
    addTo: (kind, content, spliced) => {
      if (content === '') return
      const [part] = base.partsOf(kind)
      if (part !== undefined) {
        edit(part, spliced(part))
        return
      }
      const made = newPart(base, kind, content)
      added.set(made.name, made.xml)
      types.push(made.contentType)
      relate(kind, `/${made.name}`)
    },
    parts: () => {
      finish()
      const edited = [...edits.values()].map(
        ({ part, splices }) => [part.name, splice(part.xml, splices)] as const,
      )
      return new Map<string, string | Uint8Array>([...edited, ...added])
    },
  }
}
