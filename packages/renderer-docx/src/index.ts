export { type DocxOptions, docx } from './docx.ts'
export { plugin } from './plugin.ts'
