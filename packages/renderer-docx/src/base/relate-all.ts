import type { Changes } from './changes.ts'
import type { OwnReport } from './own-report.ts'

/** Relationships and pictures of the report, by their ids in the file that the report comes from. */
export const relateAll = (
  { links, pictures }: Pick<OwnReport, 'links' | 'pictures'>,
  changes: Changes,
): ((own: string) => string) => {
  const ids = new Map<string, string>()
  const ofAddress = new Map<string, string>()
  for (const { id, address } of links) {
    const known = ofAddress.get(address) ?? changes.relate('hyperlink', address, true)
    ofAddress.set(address, known)
    ids.set(id, known)
  }
  for (const { id, png } of pictures) ids.set(id, changes.addPicture(png))
  return (id) => ids.get(id) ?? id
}
