import { CST, type Scalar } from 'yaml'
import { paragraphsOf } from './paragraphs-of.ts'

/**
 * The text of a scalar. On one line it is exactly what was typed. Over several lines, in whichever of
 * YAML's styles, its paragraphs stay parted by one blank line and its other line feeds are closed up.
 */
export const scalarText = (scalar: Scalar): string => {
  const text = typeof scalar.value === 'string' ? scalar.value : ''
  const unfolded = unfold(scalar.srcToken) ?? text
  return unfolded.includes('\n') ? paragraphsOf(unfolded).join('\n\n') : unfolded
}

/** YAML folds a line feed to a space, which Chinese must not have: read the token so that it stays. */
const unfold = (token: CST.Token | undefined): string | undefined => {
  if (token?.type === 'block-scalar') {
    const props = token.props.map((prop) =>
      prop.type === 'block-scalar-header'
        ? { ...prop, source: prop.source.replace('>', '|') }
        : prop,
    )
    return CST.resolveAsScalar({ ...token, props }).value
  }
  if (token === undefined || !CST.isScalar(token) || !token.source.includes('\n')) return undefined
  // One more line feed in each run of them: folding takes one away.
  const source = token.source.replace(/(?:\r?\n[ \t]*)+/g, (run) => `\n${run}`)
  return CST.resolveAsScalar({ ...token, source })?.value
}
