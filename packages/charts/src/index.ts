export type {
  ChartDrawing,
  ChartPen,
  ChartPlace,
  ChartWords,
  LinePart,
  LineShape,
} from './chart-pen.ts'
export { describeChart } from './describe-chart.ts'
export { drawSparkline } from './draw-sparkline.ts'
export { drawnText } from './drawn-text.ts'
export { openCharts } from './open-charts.ts'
