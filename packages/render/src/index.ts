export { breathe } from './breathe.ts'
export { mendWorkbookPart } from './mend-workbook-part.ts'
export { type Circumstances, type Rendered, renderReport } from './render-report.ts'
export {
  type Capabilities,
  type Capability,
  defineRenderer,
  type Loss,
  type NumberRead,
  type ReadBack,
  type RenderContext,
  type Renderer,
  showsAll,
} from './renderer.ts'
export { repackOffice } from './repack-office.ts'
export type { DeflatedPart } from './zip/deflated-part.ts'
export { type PartContent, packOffice } from './zip/pack-office.ts'
export { pieceSize, writePart } from './zip/write-part.ts'
