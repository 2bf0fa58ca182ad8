import type { Origin } from '@jibao/core'
import { type Document, isScalar, LineCounter, parseDocument, visit, type YAMLError } from 'yaml'
import { fileEmpty, yamlFeature, yamlSyntax } from '../diagnostics/index.ts'
import type { Reporter } from '../reporter.ts'
import { findTooDeep } from './find-too-deep.ts'
import { locate } from './locate.ts'
import type { Located } from './located.ts'

/** No file of ours has more than seven things open at once. */
const deepest = 40

/**
 * Reads the one YAML document of a file. Every scalar keeps its text (12.50, 1e5 and null are text),
 * and what YAML has beyond text, lists and maps is refused. Nothing comes back after a syntax error.
 */
export const parseYaml = (
  source: string,
  { file, report }: { readonly file: string; readonly report: Reporter },
): Located | undefined => {
  const tooDeep = findTooDeep(source, deepest)
  if (tooDeep !== undefined) {
    const before = source.slice(0, tooDeep).split('\n')
    const column = (before.at(-1) ?? '').length + 1
    report(yamlFeature('depth', { file, line: before.length, column }))
    return undefined
  }
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
    const texts = source.split('\n')
    for (const [line, { code, offset }] of firstOfEachLine(document, lines)) {
      report(yamlSyntax(code, texts[line - 1] ?? '', originOf(offset)))
    }
    return undefined
  }
  if (document.contents === null) {
    report(fileEmpty({ file, line: 1, column: 1 }))
    return undefined
  }
  return locate(document.contents, { source, originOf, report })
}

interface SyntaxFault {
  readonly code: YAMLError['code']
  readonly offset: number
}

/** One slip makes the parser stumble several times; the first fault of a line is the telling one. */
const firstOfEachLine = (
  document: Document,
  lines: LineCounter,
): ReadonlyMap<number, SyntaxFault> => {
  const openQuotes = openQuotesIn(document)
  const first = new Map<number, SyntaxFault>()
  for (const { code, pos } of document.errors) {
    const offset = (code === 'MISSING_CHAR' ? openQuotes.get(pos[0]) : undefined) ?? pos[0]
    const { line } = lines.linePos(offset)
    if (!first.has(line)) first.set(line, { code, offset })
  }
  return first
}

/**
 * Where quoted texts start, by where they end: a missing quote is noticed at the end of the file, but
 * its author has to look where the text opens.
 */
const openQuotesIn = (document: Document): ReadonlyMap<number, number> => {
  const starts = new Map<number, number>()
  visit(document, (_, node) => {
    if (!isScalar(node) || !node.type?.startsWith('QUOTE') || node.range == null) return
    starts.set(node.range[1], node.range[0])
  })
  return starts
}
