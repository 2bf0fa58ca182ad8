import { CST, Lexer } from 'yaml'

/**
 * Offset of the first thing with more than `limit` things open around it, by a generous count. Lexing
 * does not recurse; parsing does, and where it meets the end of the stack inside a regular expression
 * the whole process is killed.
 */
export const findTooDeep = (source: string, limit: number): number | undefined => {
  const columns: number[] = []
  let flowDepth = 0
  let offset = 0
  let lineStart = 0
  let isScalar = false
  for (const lexeme of new Lexer().lex(source)) {
    if (lexeme === CST.SCALAR || lexeme === CST.DOCUMENT || lexeme === CST.FLOW_END) {
      isScalar = lexeme === CST.SCALAR
      continue
    }
    if (!isScalar && (lexeme === ']' || lexeme === '}')) flowDepth = Math.max(0, flowDepth - 1)
    if (flowDepth === 0 && lexeme.trim() !== '') {
      const column = offset - lineStart
      while ((columns.at(-1) ?? -1) >= column) columns.pop()
      columns.push(column)
    }
    if (!isScalar && (lexeme === '[' || lexeme === '{')) flowDepth += 1
    if (columns.length + flowDepth > limit) return offset
    isScalar = false
    const lineFeed = lexeme.lastIndexOf('\n')
    if (lineFeed !== -1) lineStart = offset + lineFeed + 1
    offset += lexeme.length
  }
  return undefined
}
