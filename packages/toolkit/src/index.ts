export { roleFonts } from '@jibao/fonts'
export type { PluginReference } from '@jibao/sources'
export { type BuildResult, build } from './build.ts'
export type { AnnotateTo } from './check/annotate-drafts.ts'
export { checkDrafts, type DraftCheckRequest } from './check/check-drafts.ts'
export type { AnnotatedCopy, CheckedFile, CheckRun, CheckSummary } from './check/check-run.ts'
export { checkWorkspace, type WorkspaceCheckRequest } from './check/check-workspace.ts'
export { type CheckListing, listChecks } from './check/list-checks.ts'
export type { DraftStep } from './check/read-drafts.ts'
export type { Edition } from './edition.ts'
export {
  type Explained,
  type ExplainedDocument,
  type ExplainRequest,
  explain,
} from './explain/explain.ts'
export type { ExplainedFigure, Source as ExplainedSource } from './explain/explain-figure.ts'
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
export { listPlugins } from './list-plugins.ts'
export { listWorkspace, type WorkspaceListing } from './list-workspace.ts'
export { loadPlugins } from './load-plugins.ts'
export type {
  Brought,
  LoadedPlugin,
  LoadedPlugins,
  LoadedRenderer,
} from './loaded-plugins.ts'
export type {
  BuiltDocument,
  RebuildKind,
  RebuildReason,
} from './lock/built-document.ts'
export { lockName } from './lock/lock-file.ts'
export type { Output } from './make-output.ts'
export type { BuildStep } from './make-outputs.ts'
export { membersOf } from './members/members-of.ts'
export type { MissingReport } from './missing-reports.ts'
export type { BuildRequest } from './plan-build.ts'
export { readInside } from './read-inside.ts'
export { type ReminderRequest, type ReminderResult, remind } from './remind.ts'
export { renderHere } from './rendering/render-here.ts'
export type { ReadFile, RenderedJob, Rendering, RenderJob } from './rendering/rendering.ts'
export type { PluginKind } from './scaffold/plugin-kind.ts'
export {
  type ScaffoldedPlugin,
  type ScaffoldRequest,
  scaffoldPlugin,
} from './scaffold/scaffold-plugin.ts'
export { soundTemplates } from './sound-templates.ts'
export type { GuestPlugin, OfferedPlugin, Tools } from './tools.ts'
export {
  type Verified,
  type VerifiedDocument,
  type VerifyRequest,
  verify,
} from './verify/verify.ts'
export { type SheetRequest, writeSheet } from './verify/write-sheet.ts'
export { workspaceSchemas } from './workspace-schemas.ts'
