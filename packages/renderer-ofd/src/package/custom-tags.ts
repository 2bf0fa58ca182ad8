import { x } from 'xastscript'
import { ofd, printable, xmlFile } from '../xml.ts'

/** What a picture shows, for those who cannot see it. */
export interface Alternative {
  /** Ids of the page and of the picture's block. */
  readonly page: number
  readonly object: number
  readonly text: string
}

export type Alternatives = readonly Alternative[]

/** Of our own tags; OFD has no place for such texts but custom tags (GB/T 33190-2016). */
const alternativeNamespace = 'urn:jibao:alternatives'

/** From the folder of tags. */
export const alternativesFile = 'Alternatives.xml'

/** `CustomTags.xml`: which tags there are. */
export const writeTagIndex = (): string =>
  xmlFile(
    ofd(
      'CustomTags',
      {},
      ofd('CustomTag', { NameSpace: alternativeNamespace }, ofd('FileLoc', {}, alternativesFile)),
    ),
  )

export const writeAlternatives = (alternatives: Alternatives): string =>
  xmlFile(
    x(
      'jibao:Alternatives',
      { 'xmlns:jibao': alternativeNamespace },
      ...alternatives.map(({ page, object, text }) =>
        x(
          'jibao:Alternative',
          {},
          ofd('ObjectRef', { PageRef: page }, object),
          x('jibao:Text', {}, printable(text)),
        ),
      ),
    ),
  )
