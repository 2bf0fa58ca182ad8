import type { PdfDocument } from './pdf-document.ts'
import { pdfText } from './pdf-value.ts'

/** A tree of one node: the names in the order of their bytes, each with its place (ISO 32000-1 7.9.6). */
export const addDestinations = ({ catalog, destinations }: PdfDocument): void => {
  const sorted = [...destinations].sort(([a], [b]) => (a < b ? -1 : 1))
  catalog.data.Names = {
    Dests: { Names: sorted.flatMap(([name, place]) => [pdfText(name), place]) },
  }
}
