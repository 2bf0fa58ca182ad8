import type { Product } from './make-output.ts'
import type { OutputTask } from './make-outputs.ts'
import type { TracedOutput } from './trace/trace-schema.ts'

/** A file that is what would be made: it stays, and what was told when it was made is told again. */
export const keepOutput = (
  { config, period, renderer, path, masked, ...task }: OutputTask,
  { bytes, sha256, losses = [], diagnostics = [] }: TracedOutput,
): Product => ({
  task: { config, period, renderer, path, masked, ...task },
  output: {
    report: config.id,
    period,
    format: renderer.format,
    path,
    bytes,
    sha256,
    losses,
    masked,
    kept: true,
  },
  told: diagnostics,
  reads: [],
})
