import type { WordPackage } from '../package/open-word.ts'
import { relationshipsPart } from '../package/relationships.ts'
import { numberOf } from '../xml/number-of.ts'
import { type Tag, walkPart } from '../xml/walk-part.ts'
import { type Comment, commentXml } from './comment-xml.ts'
import { appendToRoot, type Dialect, declarationIn, rootOf } from './dialect.ts'

/** Parts by name that are new, or other than they were. */
export type ChangedParts = ReadonlyMap<string, string>

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const contentTypes = '[Content_Types].xml'
const packageNames = 'http://schemas.openxmlformats.org/package/2006'
const commentsType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'

const carriesId: ReadonlySet<string> = new Set([
  'w:comment',
  'w:commentRangeStart',
  'w:commentRangeEnd',
  'w:commentReference',
])

/** The first number that no comment of the file has. */
export const firstFreeId = ({ document, read, file }: WordPackage): number => {
  let next = 0
  const open = (tag: Tag): undefined => {
    if (carriesId.has(tag.name)) next = Math.max(next, (numberOf(tag, 'w:id') ?? -1) + 1)
  }
  for (const xml of [document, read('comments') ?? '<none/>']) walkPart(xml, { open }, file)
  return next
}

const freeName = (taken: readonly string[], nameOf: (count: number) => string): string => {
  const known = new Set(taken.map((name) => name.toLowerCase()))
  let count = 0
  while (known.has(nameOf(count).toLowerCase())) count += 1
  return nameOf(count)
}

/** The part that holds comments, with whatever leads to it: found, or made. */
const commentsPart = (
  { archive, documentPart, relationships, file }: WordPackage,
  dialect: Dialect,
): { readonly name: string; readonly changed: Map<string, string> } => {
  const changed = new Map<string, string>()
  const related = relationships.find(({ kind }) => kind === 'comments')
  const folder = documentPart.replace(/[^/]*$/, '')
  const name =
    related?.target ?? freeName(archive.names, (count) => `${folder}comments${count || ''}.xml`)
  if (related === undefined) {
    const part = relationshipsPart(documentPart)
    const xml =
      archive.readXml(part) ??
      `${declaration}<Relationships xmlns="${packageNames}/relationships"/>`
    const id = freeName(
      relationships.map((one) => one.id),
      (count) => `rIdJibao${count || ''}`,
    )
    const entry = `<Relationship xmlns="${packageNames}/relationships" Id="${id}" Type="${dialect.relationships}/comments" Target="/${name}"/>`
    changed.set(part, appendToRoot(xml, entry, file))
  }
  if (!archive.has(name)) {
    const entry = `<Override xmlns="${packageNames}/content-types" PartName="/${name}" ContentType="${commentsType}"/>`
    const xml = archive.readXml(contentTypes) ?? ''
    changed.set(contentTypes, appendToRoot(xml, entry, file))
    changed.set(name, `${declaration}<w:comments xmlns:w="${dialect.words}"/>`)
  }
  return { name, changed }
}

/** The parts of a file that must change for it to hold these comments, the document's own aside. */
export const writeComments = (
  word: WordPackage,
  comments: readonly Comment[],
  dialect: Dialect,
): ChangedParts => {
  const { name, changed } = commentsPart(word, dialect)
  const xml = changed.get(name) ?? word.archive.readXml(name) ?? ''
  const declared = declarationIn(xml, rootOf(xml, word.file), dialect)
  const written = comments.map((comment) => commentXml(comment, declared)).join('')
  return changed.set(name, appendToRoot(xml, written, word.file))
}
