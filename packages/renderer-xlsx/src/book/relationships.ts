import { element, xmlPart } from '../xml.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const openPackage = 'http://schemas.openxmlformats.org/package/2006/relationships'

const types = {
  officeDocument: `${office}/officeDocument`,
  coreProperties: `${openPackage}/metadata/core-properties`,
  extendedProperties: `${office}/extended-properties`,
  styles: `${office}/styles`,
  theme: `${office}/theme`,
  sharedStrings: `${office}/sharedStrings`,
  worksheet: `${office}/worksheet`,
  drawing: `${office}/drawing`,
  chart: `${office}/chart`,
} as const

export interface Relationship {
  readonly kind: keyof typeof types
  readonly target: string
}

/** The part with the relationships of another, named `rId1`, `rId2` and so on. */
export const relationshipsXml = (relationships: readonly Relationship[]): string =>
  xmlPart(
    element(
      'Relationships',
      { xmlns: openPackage },
      ...relationships.map(({ kind, target }, index) =>
        element('Relationship', { Id: `rId${index + 1}`, Type: types[kind], Target: target }),
      ),
    ),
  )
