import { type Place, workbookDamaged } from '../diagnostics.ts'
import { Refusal } from '../refusal.ts'
import { walkXml } from '../xml/walk-xml.ts'
import type { Archive } from '../zip/open-archive.ts'

interface Relationship {
  readonly id: string
  /** Last word of its type, the same in both dialects of the standard: `worksheet`. */
  readonly type: string
  readonly part: string
}

/** Names of the parts that hold what is read of a workbook. */
export interface PackageParts {
  readonly workbook: string
  readonly workbookRelationships: string
  /** By relationship id. */
  readonly worksheets: ReadonlyMap<string, string>
  readonly sharedStrings: string | undefined
  readonly styles: string | undefined
}

const resolve = (folder: string, target: string): string => {
  const steps = target.startsWith('/') ? [] : folder.split('/')
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.filter((step) => step !== '').join('/')
}

const readRelationships = (xml: string, folder: string): readonly Relationship[] => {
  const found: Relationship[] = []
  walkXml(xml, {
    open: (name, attributes) => {
      if (!/(?:^|:)Relationship$/.test(name) || attributes('TargetMode') === 'External') return
      found.push({
        id: attributes('Id') ?? '',
        type: attributes('Type')?.split('/').at(-1) ?? '',
        part: resolve(folder, attributes('Target') ?? ''),
      })
    },
    close: () => {},
    text: () => {},
  })
  return found
}

/** Follows the relationships of a package from its root; parts that are never named stay unread. */
export const findPackageParts = (archive: Archive, place: Place): PackageParts => {
  const root = readRelationships(archive.readXml('_rels/.rels') ?? '', '')
  const workbook = root.find(({ type }) => type === 'officeDocument')?.part
  if (workbook === undefined || !archive.has(workbook))
    throw new Refusal(workbookDamaged('缺少工作簿的主要部分', place))
  const folder = workbook.split('/').slice(0, -1).join('/')
  const workbookRelationships = resolve(folder, `_rels/${workbook.split('/').at(-1)}.rels`)
  const relationships = readRelationships(archive.readXml(workbookRelationships) ?? '', folder)
  const partOf = (type: string): string | undefined =>
    relationships.find((found) => found.type === type && archive.has(found.part))?.part
  return {
    workbook,
    workbookRelationships,
    worksheets: new Map(
      relationships.filter(({ type }) => type === 'worksheet').map(({ id, part }) => [id, part]),
    ),
    sharedStrings: partOf('sharedStrings'),
    styles: partOf('styles'),
  }
}
