import type { Place } from './cross-references.ts'
import { deflatedStream } from './deflated-stream.ts'
import type { PdfDocument } from './pdf-document.ts'
import type { PdfReference } from './pdf-value.ts'
import { valueText } from './value-text.ts'

/**
 * Objects in a pack. Whoever looks for one inflates its whole pack, but the more stand together, the
 * shorter they become; beyond this, hardly any more.
 */
const packLength = 100

/** Puts all objects that have no stream into streams (ISO 32000-1 7.5.7); where each is, by its number. */
export const packObjects = (document: PdfDocument): Place[] => {
  const places: Place[] = []
  const objects = document.objects.filter(({ stream }) => stream === undefined)
  for (let start = 0; start < objects.length; start += packLength) {
    const packed = objects.slice(start, start + packLength)
    const { number: pack } = packTogether(document, packed)
    for (const [index, { number }] of packed.entries()) places[number] = { pack, index }
  }
  return places
}

const packTogether = (document: PdfDocument, objects: readonly PdfReference[]): PdfReference => {
  let offsets = ''
  let values = ''
  for (const { number, data } of objects) {
    offsets += `${number} ${values.length} `
    values += `${valueText(data)}\n`
  }
  return document.ref(
    { Type: 'ObjStm', N: objects.length, First: offsets.length },
    deflatedStream(Buffer.from(offsets + values, 'latin1')),
  )
}
