import type { Diagnostic } from '@jibao/core'
import { childOf } from '../xml-tree.ts'
import { baseMarksEmpty, baseMarksUnknown, baseProtected, baseSigned } from './diagnostics.ts'
import type { Mark } from './find-marks.ts'
import { annexMark, isTextMark, placeMark, textMarks } from './mark-names.ts'
import type { MarkTexts } from './mark-texts.ts'
import type { Base } from './open-base.ts'

const known: readonly string[] = [placeMark, annexMark, ...textMarks]

/** Marks that nobody knows, and those for which the report has no text. */
export const remarksOnMarks = (
  { file }: Base,
  marks: readonly Mark[],
  texts: MarkTexts,
): readonly Diagnostic[] => {
  const names = [...new Set(marks.map(({ name }) => name))]
  const unknown = names.filter((name) => !known.includes(name))
  const empty = names.filter((name) => isTextMark(name) && texts[name] === undefined)
  return [
    ...(unknown.length === 0 ? [] : [baseMarksUnknown(file, unknown, known)]),
    ...(empty.length === 0 ? [] : [baseMarksEmpty(file, empty)]),
  ]
}

const isProtected = (base: Base): boolean => {
  const [settings] = base.partsOf('settings')
  const protection = settings && childOf(settings.root, 'w:documentProtection')
  return /^(?:1|true|on)$/.test(protection?.attributes['w:enforcement'] ?? '')
}

/** What becomes of the file as a whole. */
export const remarksOnFile = (base: Base): readonly Diagnostic[] => [
  ...(isProtected(base) ? [baseProtected(base.file)] : []),
  ...(base.ofFile.some(({ kind }) => kind === 'origin') ? [baseSigned(base.file)] : []),
]
