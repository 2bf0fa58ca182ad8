import { findAll, type XmlElement } from '../xml-tree.ts'
import type { Changes } from './changes.ts'
import type { OwnReport } from './own-report.ts'

/** Relationships and pictures of the report, by their ids in the file that the report comes from. */
export const relateAll = async (
  own: OwnReport,
  body: XmlElement,
  changes: Changes,
): Promise<(own: string) => string> => {
  const used = new Set([
    ...findAll(body.children, 'w:hyperlink').map(({ attributes }) => attributes['r:id']),
    ...findAll(body.children, 'a:blip').map(({ attributes }) => attributes['r:embed']),
  ])
  const ids = new Map<string, string>()
  const targets = new Map<string, string>()
  for (const { id, kind, target, isExternal } of own.relationships) {
    if (!used.has(id)) continue
    const picture = isExternal ? undefined : await own.picture(target)
    const known =
      targets.get(target) ??
      (picture === undefined
        ? changes.relate(kind, target, isExternal)
        : changes.addPicture(picture))
    targets.set(target, known)
    ids.set(id, known)
  }
  return (id) => ids.get(id) ?? id
}
