import { type Diagnostic, formatOrigin } from '@jibao/core'

/** What a command says, and where: results on stdout, everything else on stderr. */
export interface Terminal {
  /** One line of the result. */
  print(line: string): void
  /** One line for the person watching. */
  note(line: string): void
  /** A line that the next one replaces; only on a terminal. */
  progress(line: string): void
}

export const severityWords = { error: '错误', warning: '警告', info: '提示' } as const

/** `progress/2024-Q2.yaml:5:9 错误：…` and the remedy on a line of its own. */
export const formatDiagnostic = ({ code, severity, message, hint, origin }: Diagnostic): string => {
  const place = origin === undefined ? '' : `${formatOrigin(origin)} `
  return `${place}${severityWords[severity]}：${message} [${code}]\n    ${hint}`
}
