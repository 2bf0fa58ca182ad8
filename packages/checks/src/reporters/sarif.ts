import { type Diagnostic, formatOrigin, isError, type Origin } from '@jibao/core'
import type { Finding, FindingOrigin } from '../finding.ts'
import type { Checked } from './checked.ts'

const levels = { error: 'error', warning: 'warning', info: 'note' } as const

/** Formats whose lines are those of the file; a line of the others is a paragraph, which SARIF cannot point at. */
const hasLines: ReadonlySet<string | undefined> = new Set([
  'text',
  'markdown',
  'html',
  'workspace',
  // A file that was read as data.
  undefined,
])

/** Characters that a URI keeps; a path keeps its slashes. */
const uriOf = (file: string): string => file.split('/').map(encodeURIComponent).join('/')

const regionOf = ({ line, column, length }: Pick<FindingOrigin, 'length'> & Origin): object =>
  line === undefined
    ? {}
    : {
        region: {
          startLine: line,
          ...(column === undefined ? {} : { startColumn: column }),
          ...(column === undefined || length === undefined ? {} : { endColumn: column + length }),
        },
      }

/** What is found: numbers and a place, and not the sentence, which may name people. */
export const toSarif = ({ findings, files, diagnostics, checks, version }: Checked): object => {
  const formats = new Map(files.map(({ file, format }) => [file, format]))
  const locationOf = (origin: Origin): object => ({
    physicalLocation: {
      artifactLocation: { uri: uriOf(origin.file) },
      ...(hasLines.has(formats.get(origin.file)) ? regionOf(origin) : {}),
    },
    logicalLocations: [{ fullyQualifiedName: formatOrigin(origin) }],
  })
  const resultOf = (finding: Finding): object => ({
    ruleId: finding.code,
    ruleIndex: checks.findIndex(({ code }) => code === finding.code),
    level: levels[finding.severity],
    message: { text: `${finding.message}。${finding.hint}` },
    locations: [locationOf(finding.origin)],
    relatedLocations: finding.operands.flatMap(({ label, value, origin }, index) =>
      origin === undefined
        ? []
        : [{ id: index + 1, message: { text: `${label} ${value}` }, ...locationOf(origin) }],
    ),
    ...(finding.excuse === undefined
      ? {}
      : { suppressions: [{ kind: 'external', justification: finding.excuse }] }),
    properties: {
      verdict: finding.verdict,
      ...(finding.stated === undefined ? {} : { stated: finding.stated }),
      ...(finding.computed === undefined ? {} : { computed: finding.computed }),
      ...(finding.formula === undefined ? {} : { formula: finding.formula }),
    },
  })
  const notificationOf = ({ code, severity, message, hint, origin }: Diagnostic): object => ({
    descriptor: { id: code },
    level: levels[severity],
    message: { text: `${message}。${hint}` },
    ...(origin === undefined ? {} : { locations: [locationOf(origin)] }),
  })
  return {
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'jibao',
            version,
            rules: checks.map(({ code, name, basis, severity, plugin }) => ({
              id: code,
              shortDescription: { text: name },
              fullDescription: { text: basis },
              defaultConfiguration: { level: levels[severity] },
              ...(plugin === undefined ? {} : { properties: { plugin } }),
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: !diagnostics.some(isError),
            toolExecutionNotifications: diagnostics.map(notificationOf),
          },
        ],
        results: findings.map(resultOf),
      },
    ],
  }
}
