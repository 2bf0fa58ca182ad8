import { type Finding, unless } from './finding.ts'
import { type PdfFile, textOf } from './pdf-file.ts'

/** Language and title for readers, and properties that XMP and Info tell alike. */
export const checkMetadata = (file: PdfFile): readonly Finding[] => {
  const { catalog, trailer, dictionary, resolve, stream } = file
  const packet = stream(catalog.get('Metadata'))
  const xmp = packet === undefined ? '' : Buffer.from(packet).toString('utf8')
  const info = dictionary(trailer.get('Info'))
  const infoText = (key: string): string => textOf(resolve(info.get(key))) ?? ''
  const pairs = [
    [infoText('Title'), itemIn(xmp, 'dc:title')],
    [infoText('Author'), itemIn(xmp, 'dc:creator')],
    [infoText('Creator'), valueIn(xmp, 'xmp:CreatorTool')],
    [infoText('Producer'), valueIn(xmp, 'pdf:Producer')],
    [isoDate(infoText('CreationDate')), valueIn(xmp, 'xmp:CreateDate')],
    [isoDate(infoText('ModDate')), valueIn(xmp, 'xmp:ModifyDate')],
  ] as const
  const language = textOf(catalog.get('Lang')) ?? ''
  const preferences = dictionary(catalog.get('ViewerPreferences'))
  return [
    ...unless(/^<\?xpacket begin[\s\S]*<\?xpacket end="w"\?>$/.test(xmp), 'metadata'),
    ...unless(claimIsWhole(xmp), 'metadata', 'pdfaid'),
    ...pairs.flatMap(([inInfo, inXmp]) =>
      unless(inInfo !== '' && inInfo === inXmp, 'metadataEqual', inInfo),
    ),
    ...unless(/^[a-z]{2,3}(-[A-Za-z\d]{2,8})*$/.test(language), 'language'),
    ...unless(itemIn(xmp, 'dc:language') === language, 'metadataEqual', language),
    ...unless(preferences.get('DisplayDocTitle') === true, 'displayTitle'),
  ]
}

/** Where a claim is made: both, and the schema that PDF/A does not know described. */
const claimIsWhole = (xmp: string): boolean =>
  !/pdfaid:|pdfuaid:/.test(xmp) ||
  (valueIn(xmp, 'pdfaid:part') === '2' &&
    valueIn(xmp, 'pdfaid:conformance') === 'A' &&
    valueIn(xmp, 'pdfuaid:part') === '1' &&
    valueIn(xmp, 'pdfaSchema:prefix') === 'pdfuaid')

const valueIn = (xmp: string, name: string): string =>
  unescaped(new RegExp(`<${name}>([^<]*)</${name}>`).exec(xmp)?.[1] ?? '')

const itemIn = (xmp: string, name: string): string =>
  unescaped(new RegExp(`<${name}><rdf:\\w+><rdf:li[^>]*>([^<]*)</rdf:li>`).exec(xmp)?.[1] ?? '')

const unescaped = (text: string): string =>
  text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))

/** `D:20240705000000Z` as `2024-07-05T00:00:00Z`. */
const isoDate = (date: string): string =>
  date.replace(/^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z')
