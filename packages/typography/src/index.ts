export { type ChartDrawing, drawChart } from './chart-svg.ts'
export {
  linePitch,
  millimetresToPoints,
  millimetresToTwips,
  page,
  pointsPerMillimetre,
  typeSizes,
} from './measures.ts'
export { headingNumber, numberHeadings } from './numbering.ts'
export { headingStyles, styles, type TextStyle } from './styles.ts'
export { textWidth } from './text-width.ts'
