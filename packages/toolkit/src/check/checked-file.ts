import type { Reading } from '@jibao/checks'
import type { CheckedFile } from './check-run.ts'

export const checkedFile = ({ draft, figures }: Reading): CheckedFile => ({
  file: draft.file,
  format: draft.format,
  figures: figures.length,
})
