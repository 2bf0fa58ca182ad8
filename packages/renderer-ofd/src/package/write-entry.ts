import { type Metadata, type Report, walk } from '@jibao/document'
import { ofd, printable, xmlFile } from '../xml.ts'
import { documentFolder, documentRoot } from './parts.ts'

/**
 * `OFD.xml`, where readers begin.
 * @param id 32 hexadecimal digits
 */
export const writeEntry = (report: Report, id: string): string => {
  const { title, issuer, date } = report.metadata
  const properties = propertiesOf(report)
  return xmlFile(
    ofd(
      'OFD',
      { Version: '1.0', DocType: 'OFD' },
      ofd(
        'DocBody',
        {},
        ofd(
          'DocInfo',
          {},
          ofd('DocID', {}, id),
          ofd('Title', {}, printable(title)),
          ofd('Author', {}, printable(issuer)),
          ofd('CreationDate', {}, date),
          ofd('Creator', {}, 'jibao'),
          properties.length === 0
            ? undefined
            : ofd(
                'CustomDatas',
                {},
                ...properties.map(([name, value]) =>
                  ofd('CustomData', { Name: name }, printable(value)),
                ),
              ),
        ),
        ofd('DocRoot', {}, `${documentFolder}/${documentRoot}`),
      ),
    ),
  )
}

type Property = readonly [name: string, value: string]

/** What the directory of public information has, and the number that the letterhead prints. */
const propertiesOf = (report: Report): readonly Property[] => {
  const { publication, period } = report.metadata
  return [
    ['发文字号', documentNumberOf(report)],
    ['报告期', period],
    ...(publication === undefined ? [] : publicationOf(publication, report.metadata)),
  ].filter((property): property is Property => property[1] !== undefined)
}

const publicationOf = (
  { index, openness, term, publisher, publishedOn }: NonNullable<Metadata['publication']>,
  { issuer, date }: Metadata,
): readonly (readonly [string, string | undefined])[] => [
  ['索引号', index],
  ['公开方式', openness],
  ['公开时限', term],
  ['发布机构', publisher ?? issuer],
  ['发文时间', publishedOn ?? date],
]

const documentNumberOf = (report: Report): string | undefined => {
  for (const node of walk(report)) if (node.type === 'letterhead') return node.documentNumber
  return undefined
}
