import { type Diagnostic, findForbiddenCharacter, type Origin } from '@jibao/core'
import { forbiddenCharacter } from '../diagnostics/index.ts'
import { sourceOf } from '../resolve/resolve-imports.ts'
import type { WorkbookToRecord } from './record-figures.ts'

/** Texts that no file of a workspace may hold, each at its workbook's cell. */
export const findUnfit = (imports: readonly WorkbookToRecord[]): readonly Diagnostic[] =>
  imports.flatMap(({ file, by, figures }) => [
    ...unfit([file, by], { file }),
    ...figures.flatMap(({ cell, note, evidence }) =>
      unfit([cell, note, evidence], sourceOf(file, cell)),
    ),
  ])

const unfit = (texts: readonly (string | undefined)[], origin: Origin): readonly Diagnostic[] =>
  texts.flatMap((text) => {
    const found = findForbiddenCharacter(text ?? '')
    return found === undefined ? [] : [forbiddenCharacter(found, origin)]
  })
