import { element, xmlPart } from '../xml.ts'

const office = 'application/vnd.openxmlformats-officedocument'
const openPackage = 'application/vnd.openxmlformats-package'

/** Of parts that are known by the ending of their name. */
const endings = {
  rels: `${openPackage}.relationships+xml`,
  xml: 'application/xml',
  vml: `${office}.vmlDrawing`,
} as const

/** Of parts that are known each by its whole name. */
const kinds = {
  workbook: `${office}.spreadsheetml.sheet.main+xml`,
  worksheet: `${office}.spreadsheetml.worksheet+xml`,
  theme: `${office}.theme+xml`,
  styles: `${office}.spreadsheetml.styles+xml`,
  sharedStrings: `${office}.spreadsheetml.sharedStrings+xml`,
  core: `${openPackage}.core-properties+xml`,
  app: `${office}.extended-properties+xml`,
  drawing: `${office}.drawing+xml`,
  chart: `${office}.drawingml.chart+xml`,
} as const

export type PartKind = keyof typeof kinds

const ending = (name: keyof typeof endings): string =>
  element('Default', { Extension: name, ContentType: endings[name] })

const part = (kind: PartKind, name: string): string =>
  element('Override', { PartName: `/${name}`, ContentType: kinds[kind] })

/**
 * The part `[Content_Types].xml`.
 * @param others what the sheets lead to
 */
export const contentTypesXml = (
  sheets: readonly string[],
  others: readonly { readonly kind?: PartKind; readonly name: string }[],
): string =>
  xmlPart(
    element(
      'Types',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
      ending('rels'),
      ending('xml'),
      part('workbook', 'xl/workbook.xml'),
      ...sheets.map((name) => part('worksheet', name)),
      part('theme', 'xl/theme/theme1.xml'),
      part('styles', 'xl/styles.xml'),
      part('sharedStrings', 'xl/sharedStrings.xml'),
      ending('vml'),
      part('core', 'docProps/core.xml'),
      part('app', 'docProps/app.xml'),
      ...others.flatMap(({ kind, name }) => (kind === undefined ? [] : [part(kind, name)])),
    ),
  )
