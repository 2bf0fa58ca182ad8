import type { RenderContext } from '@jibao/render'
import { claimsWithheld } from '../diagnostics.ts'
import { preflight } from './preflight.ts'

/** The file with its claims of conformance, or without them where its pre-flight found something. */
export const writeChecked = async (
  write: (claims: boolean) => Promise<Uint8Array>,
  context: Pick<RenderContext, 'report' | 'signal'>,
): Promise<Uint8Array> => {
  const bytes = await write(true)
  const findings = await preflight(bytes, context.signal)
  if (findings.length === 0) return bytes
  context.report(claimsWithheld(findings))
  return write(false)
}
