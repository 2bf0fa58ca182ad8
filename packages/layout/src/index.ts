export { type Flow, type FlowNode, flowsOf } from './flow.ts'
export { withinFile } from './heading-destination.ts'
export type {
  DrawnGlyph,
  DrawnGround,
  DrawnItem,
  DrawnPage,
  DrawnPicture,
  DrawnRule,
  DrawnText,
  LaidReport,
  LinkArea,
  OutlineEntry,
  Place,
} from './laid-report.ts'
export {
  type LayOutContext,
  type LayOutOptions,
  layOutPages,
  type PagedReport,
} from './lay-out-pages.ts'
export { layOutReport } from './lay-out-report.ts'
export { type BlockOwner, type Owner, textOwner } from './owner.ts'
export { groundsOf } from './pages/grounds-of.ts'
export { isPageNumber, type ReadLine } from './pages/is-page-number.ts'
export {
  type LaidDrawing,
  type LaidLine,
  type LaidPage,
  markOf,
  type PlacedSvg,
} from './pages/laid-page.ts'
export type { PageNumberPlace } from './pages/page-number.ts'
export { placeDrawing } from './pages/place-drawing.ts'
export { readOutline } from './pages/read-outline.ts'
export type { TextBlock } from './pdfmake-nodes.ts'
export type { CellDrawing } from './table/cell-drawing.ts'
export { baselineOf } from './text/baseline-of.ts'
export { runAt, type TextLine } from './text/set-text.ts'
export { withBlanks } from './text/with-blanks.ts'
