import type { Diagnostic } from '@jibao/core'
import type { Checked } from './checked.ts'

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const

/** Of a message: what would end the command or be read as one of its escapes. */
const escaped = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const property = (text: string): string =>
  escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

const annotation = ({ code, severity, message, hint, origin }: Diagnostic): string => {
  const { file, line, column, sheet, cell } = origin ?? {}
  const place = [
    ...(file === undefined ? [] : [`file=${property(file)}`]),
    ...(line === undefined ? [] : [`line=${line}`]),
    ...(column === undefined ? [] : [`col=${column}`]),
    `title=${property([code, sheet, cell].filter((part) => part !== undefined).join(' '))}`,
  ].join(',')
  return `::${commands[severity]} ${place}::${escaped(`${message}。${hint}`)}`
}

/** A workflow command of GitHub Actions for each fault, and for each finding that nobody excused, a line each. */
export const toGithub = ({ findings, diagnostics }: Checked): string =>
  [...diagnostics, ...findings.filter(({ excuse }) => excuse === undefined)]
    .map((told) => `${annotation(told)}\n`)
    .join('')
