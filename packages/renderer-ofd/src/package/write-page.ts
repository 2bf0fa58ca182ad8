import type { Element } from 'xast'
import { type Box, boxText } from '../box.ts'
import { ofd, xmlFile } from '../xml.ts'

/** `Content.xml` of a page: one layer. */
export const writePage = (layer: number, sheet: Box, objects: readonly Element[]): string =>
  xmlFile(
    ofd(
      'Page',
      {},
      ofd('Area', {}, ofd('PhysicalBox', {}, boxText(sheet))),
      ofd('Content', {}, ofd('Layer', { ID: layer, Type: 'Body' }, ...objects)),
    ),
  )
