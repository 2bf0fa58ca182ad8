export { type PdfOptions, pdf } from './pdf.ts'
