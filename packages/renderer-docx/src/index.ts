export { type DocxOptions, docx } from './docx.ts'
