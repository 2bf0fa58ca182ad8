export { type PdfOptions, pdf } from './pdf.ts'
export { plugin } from './plugin.ts'
