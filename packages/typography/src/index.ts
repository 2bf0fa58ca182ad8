export { breakTitle } from './break-title.ts'
export { type ChartDrawing, drawChart } from './chart-svg.ts'
export {
  addresseeText,
  annexLabel,
  attachmentLabel,
  attachmentNumber,
  attendanceColon,
  attendanceNames,
  contentsTitle,
  continuedMark,
  copyToLabel,
  copyToText,
  letterheadRed,
  listMarker,
  remarkBrackets,
  signerLabel,
} from './furniture.ts'
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
export { shareColumns } from './share-columns.ts'
export { columnAlignment, headingStyles, styles, type TextStyle } from './styles.ts'
export { cellPadding, keptRows, tableRules } from './table-look.ts'
export { textWidth } from './text-width.ts'
export type {
  KinsokuLevel,
  ParagraphShape,
  SetLine,
  SetParagraph,
  TypeRun,
} from './typeset/paragraph.ts'
export { setParagraph } from './typeset/set-paragraph.ts'
