export { readWorkspace } from './read-workspace.ts'
export type { PluginReference, ReportConfig, Workspace } from './workspace.ts'
export { type WorkspaceFile, workspaceFileSchema, workspaceJsonSchema } from './workspace-file.ts'
