export { breakTitle } from './break-title.ts'
export { type ChartDrawing, drawChart } from './chart-svg.ts'
export {
  addresseeText,
  attachmentLabel,
  attachmentNumber,
  continuedMark,
  copyToLabel,
  copyToText,
  letterheadRed,
  listMarker,
} from './furniture.ts'
export {
  linePitch,
  millimetresToPoints,
  millimetresToTwips,
  page,
  pointsPerMillimetre,
  typeSizes,
} from './measures.ts'
export { headingNumber, numberHeadings } from './numbering.ts'
export { columnAlignment, headingStyles, styles, type TextStyle } from './styles.ts'
export { textWidth } from './text-width.ts'
