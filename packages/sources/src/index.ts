export { workspaceChanged } from './diagnostics/index.ts'
export type { FigureSource } from './figure-source.ts'
export { readHead, type WorkspaceHead } from './read-head.ts'
export { readPlugins } from './read-plugins.ts'
export { readWorkspace } from './read-workspace.ts'
export { type RecordedImport, readImports } from './record/read-imports.ts'
export {
  type FigureToRecord,
  type FileChanges,
  recordFigures,
  type WorkbookToRecord,
} from './record/record-figures.ts'
export type {
  MemberPattern,
  OptionValue,
  PluginReference,
  ReportConfig,
  Workspace,
} from './workspace.ts'
export { type WorkspaceFile, workspaceFileSchema, workspaceJsonSchema } from './workspace-file.ts'
