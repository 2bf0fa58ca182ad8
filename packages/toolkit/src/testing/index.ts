export { type ComposeOptions, composeWorkspace } from './compose-workspace.ts'
