import type { Origin } from '@jibao/core'
import { type Document, isScalar, LineCounter, parseDocument, visit, type YAMLError } from 'yaml'
import { fileEmpty, yamlSyntax } from '../diagnostics.ts'
import type { Reporter } from '../reporter.ts'
import { locate } from './locate.ts'
import type { Located } from './located.ts'

/**
 * Reads the one YAML document of a file. Every scalar keeps its text (12.50, 1e5 and null are text),
 * and what YAML has beyond text, lists and maps is refused. Nothing comes back after a syntax error.
 */
export const parseYaml = (
  source: string,
  { file, report }: { readonly file: string; readonly report: Reporter },
): Located | undefined => {
  const lines = new LineCounter()
  const document = parseDocument(source, {
    schema: 'failsafe',
    // `locate` finds repeated keys, in linear time and with both places.
    uniqueKeys: false,
    keepSourceTokens: true,
    prettyErrors: false,
    lineCounter: lines,
  })
  const originOf = (offset: number): Origin => {
    const { line, col } = lines.linePos(offset)
    return { file, line, column: col }
  }
  if (document.errors.length > 0) {
    for (const [error, offset] of firstOfEachLine(document, lines)) {
      const { line } = lines.linePos(offset)
      report(yamlSyntax(error.code, source.split('\n', line).at(-1) ?? '', originOf(offset)))
    }
    return undefined
  }
  if (document.contents === null) {
    report(fileEmpty({ file, line: 1, column: 1 }))
    return undefined
  }
  return locate(document.contents, { source, originOf, report })
}

/** One slip makes the parser stumble several times; the first fault of a line is the telling one. */
const firstOfEachLine = (
  document: Document,
  lines: LineCounter,
): readonly (readonly [YAMLError, number])[] => {
  const first = new Map<number, readonly [YAMLError, number]>()
  for (const error of document.errors) {
    const offset = startOfOpenQuote(document, error) ?? error.pos[0]
    const { line } = lines.linePos(offset)
    if (!first.has(line)) first.set(line, [error, offset])
  }
  return [...first.values()]
}

/** A missing quote is noticed at the end of the file; the author has to look where it opens. */
const startOfOpenQuote = (document: Document, { code, pos }: YAMLError): number | undefined => {
  if (code !== 'MISSING_CHAR') return undefined
  let start: number | undefined
  visit(document, (_, node) => {
    if (!isScalar(node) || !node.type?.startsWith('QUOTE') || node.range == null) return
    if (node.range[0] < pos[0] && node.range[1] >= pos[0]) start = node.range[0]
  })
  return start
}
