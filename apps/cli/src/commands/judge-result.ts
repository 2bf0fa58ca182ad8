import { exitCodeOf } from '../exit-code.ts'
import type { ToldResult } from './build-workspace.ts'

/** Whether a document is not what it would be now. */
const isStale = ({ documents }: ToldResult): boolean =>
  documents.some(({ state }) => state === 'stale')

/** The exit code of a build; 1 also where something is stale. */
export const resultCode = (result: ToldResult): number =>
  exitCodeOf(result.diagnostics) || (isStale(result) ? 1 : 0)

/** The same without what nobody waited for any more. */
export const withoutAborted = (result: ToldResult): ToldResult => ({
  ...result,
  diagnostics: result.diagnostics.filter(({ code }) => code !== 'RENDER_ABORTED'),
})
