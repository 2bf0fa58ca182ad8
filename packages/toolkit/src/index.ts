export { roleFonts } from '@jibao/fonts'
export { build } from './build.ts'
export type { Edition } from './edition.ts'
export { type FontPolicy, findFonts, fontPolicies } from './find-fonts.ts'
export { type FormsRequest, type FormsResult, type MadeForm, makeForms } from './form/make-forms.ts'
export type { NamedPath } from './import/find-workbooks.ts'
export {
  type ImportRequest,
  type ImportResult,
  importWorkbooks,
} from './import/import-workbooks.ts'
export type { ImportedFigure, ImportedFile } from './import/imported-file.ts'
export type { ImportStep } from './import/read-files.ts'
export type { ReturnedCopy } from './import/return-copies.ts'
export { initWorkspace } from './init-workspace.ts'
export { listWorkspace, type WorkspaceListing } from './list-workspace.ts'
export type { Output } from './make-output.ts'
export type { BuildStep, MadeOutputs as BuildResult } from './make-outputs.ts'
export type { MissingReport } from './missing-reports.ts'
export type { BuildRequest } from './plan-build.ts'
export { type ReminderRequest, type ReminderResult, remind } from './remind.ts'
export type { Tools } from './tools.ts'
export { workspaceSchemas } from './workspace-schemas.ts'
