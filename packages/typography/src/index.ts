export { breakTitle } from './break-title.ts'
export {
  addresseeText,
  annexLabel,
  attachmentNumber,
  attendanceColon,
  attendanceNames,
  copyToText,
  datelineText,
  letterheadRed,
  listMarker,
  printedText,
  remarkBrackets,
} from './furniture.ts'
export { type Furniture, furnitureOf } from './furniture-of.ts'
export { groundOf } from './ground-of.ts'
export {
  bodyTracking,
  characterPitch,
  charactersPerLine,
  distances,
  figureLines,
  halfLeading,
  linePitch,
  linesPerPage,
  millimetresToPoints,
  millimetresToTwips,
  page,
  pointsPerMillimetre,
  ruleWidths,
  typeSizes,
} from './measures.ts'
export { normaliseMarks } from './normalise-marks.ts'
export { headingNumber, numberHeadings } from './numbering.ts'
export { type Script, scriptOf } from './script.ts'
export { columnAlignment, headingStyles, styles, type TextStyle } from './styles.ts'
export { type AlignedFigure, alignedFigures } from './table/aligned-figures.ts'
export { setTable, type TableSetting, type TableSize } from './table/set-table.ts'
export { cellPadding, tableRules } from './table-look.ts'
export { textRoom } from './text-room.ts'
export { textWidth } from './text-width.ts'
export { insideTerms } from './title-terms.ts'
export type {
  KinsokuLevel,
  ParagraphShape,
  SetLine,
  SetParagraph,
  TypeRun,
} from './typeset/paragraph.ts'
export { setParagraph } from './typeset/set-paragraph.ts'
export { wordsOf } from './words.ts'
