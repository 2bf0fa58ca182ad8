import Handlebars from 'handlebars'

/** What is wrong with the syntax of a template, and the offset of the tag that is to blame. */
export interface SyntaxFault {
  readonly problem: string
  readonly offset: number
}

const tags = /\{\{~?!--[\s\S]*?--~?\}\}|\{\{~?![\s\S]*?\}\}|\{\{(?:"[^"]*"|'[^']*'|[^"'])*?\}\}+/g

const errorIn = (source: string): unknown => {
  try {
    Handlebars.parse(source)
    return undefined
  } catch (error) {
    return error
  }
}

/**
 * Finds the culprit in a source that does not parse: Handlebars knows the line at most, and notices
 * a block without an end only at the end of the file.
 */
export const findSyntaxFault = (source: string): SyntaxFault => {
  if (endsTooEarly(errorIn(source))) return unclosedBlock(source)
  // Cut after each tag in turn: the first cut that more text could not mend ends with the culprit.
  let end = 0
  for (const tag of source.matchAll(tags)) {
    end = tag.index + tag[0].length
    const fault = errorIn(source.slice(0, end))
    if (fault !== undefined && !endsTooEarly(fault)) {
      return { problem: problemOf(fault), offset: tag.index }
    }
  }
  return { problem: '此处的 {{ 没有对应的 }}', offset: source.indexOf('{{', end) }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : '')

const endsTooEarly = (error: unknown): boolean => messageOf(error).includes("got 'EOF'")

/** Handlebars explains most faults with a drawing and a list of tokens, which help nobody. */
const problemOf = (error: unknown): string => {
  const { open, close } =
    /^(?<open>\S+) doesn't match (?<close>\S+)/.exec(messageOf(error))?.groups ?? {}
  return open === undefined ? '此处的花括号写法不对' : `{{#${open}}} 与 {{/${close}}} 不成对`
}

/** A closing tag that fits no block makes Handlebars tell which one was open last. */
const unclosedBlock = (source: string): SyntaxFault => {
  const error = errorIn(`${source}{{/\uE000}}`)
  const known = typeof error === 'object' && error !== null && 'lineNumber' in error ? error : {}
  const { lineNumber, column } = known as { readonly lineNumber?: number; readonly column?: number }
  const lines = source.split('\n').slice(0, lineNumber)
  const name = lines.slice(0, -1).join('\n').length + 1 + (column ?? 0)
  return { problem: '此处的 {{#…}} 没有对应的 {{/…}}', offset: source.lastIndexOf('{{', name) }
}
