export { annotateDocx, type Remark } from './docx/annotate-docx.ts'
export { type ReadDraft, readDraft } from './read-draft.ts'
