import { type Diagnostic, isError } from '@jibao/core'
import type { Report } from '@jibao/document'
import { renderFailed } from './diagnostics.ts'
import { fontsFor } from './fonts-for.ts'
import type { Loss, RenderContext, Renderer } from './renderer.ts'

export interface Rendered {
  /** Absent when an error withheld the output. */
  readonly bytes?: Uint8Array
  readonly losses: readonly Loss[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Runs one renderer; whatever it throws costs this format only and comes back as a diagnostic. */
export const renderReport = async (
  renderer: Renderer,
  report: Report,
  { fonts }: Pick<RenderContext, 'fonts'>,
): Promise<Rendered> => {
  const losses: Loss[] = []
  const diagnostics: Diagnostic[] = []
  const context: RenderContext = {
    fonts: fontsFor(report.metadata.language, fonts),
    lose: (loss) => losses.push(loss),
    report: (diagnostic) => diagnostics.push(diagnostic),
  }
  try {
    const bytes = await renderer.render(report, context)
    if (!(bytes instanceof Uint8Array) || bytes.length === 0) {
      throw new TypeError('the renderer returned no bytes')
    }
    return diagnostics.some(isError) ? { losses, diagnostics } : { bytes, losses, diagnostics }
  } catch (error) {
    // A renderer may report an error and then give up: the report is the better message.
    if (diagnostics.some(isError)) return { losses, diagnostics }
    return { losses, diagnostics: [...diagnostics, renderFailed(renderer.format, error)] }
  }
}
