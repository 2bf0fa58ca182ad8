import { deflateSync } from 'node:zlib'
import { colourProfile } from './colour-profile.ts'
import type { PdfDocument } from './file/pdf-document.ts'
import { type PdfStream, pdfText } from './file/pdf-value.ts'

/** The same in every file. */
let profile: PdfStream | undefined

/** Says of which RGB the colours are (ISO 19005-2 6.2.3). */
export const addColourIntent = (document: PdfDocument): void => {
  profile ??= profileStream()
  const name = pdfText('sRGB IEC61966-2.1')
  const intent = document.ref({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    Info: name,
    OutputConditionIdentifier: name,
    DestOutputProfile: document.ref({ N: 3 }, profile),
  })
  document.catalog.data.OutputIntents = [intent]
}

const profileStream = (): PdfStream => {
  const content = colourProfile()
  const deflated = deflateSync(content)
  return { content, deflated: () => deflated }
}
