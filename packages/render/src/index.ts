export { mendWorkbookPart } from './mend-workbook-part.ts'
export { type Rendered, renderReport } from './render-report.ts'
export {
  type Capabilities,
  type Capability,
  defineRenderer,
  type Loss,
  type NumberRead,
  type ReadBack,
  type RenderContext,
  type Renderer,
} from './renderer.ts'
export { repackOffice } from './repack-office.ts'
