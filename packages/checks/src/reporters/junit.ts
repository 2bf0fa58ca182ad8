import { type Diagnostic, formatOrigin, isError } from '@jibao/core'
import type { CheckMeta } from '../check.ts'
import type { Finding } from '../finding.ts'
import type { Checked } from './checked.ts'
import { xmlText } from './xml-text.ts'

/** Whether a finding fails its case: milder ones are told as output. */
const fails = ({ severity, excuse }: Finding): boolean =>
  severity === 'error' && excuse === undefined

const lineOf = ({ origin, message, hint, excuse }: Finding): string =>
  `${formatOrigin(origin)} ${message}。${excuse === undefined ? hint : `已说明：${excuse}`}`

const caseOf = (file: string, { code, name }: CheckMeta, findings: readonly Finding[]): string => {
  const head = `<testcase classname="${xmlText(file)}" name="${xmlText(`${code} ${name}`)}"`
  if (findings.length === 0) return `    ${head}/>`
  const failed = findings.filter(fails)
  const told = findings.filter((finding) => !fails(finding))
  return [
    `    ${head}>`,
    ...(failed.length === 0
      ? []
      : [
          `      <failure message="${xmlText(failed[0]?.message ?? '')}">${xmlText(failed.map(lineOf).join('\n'))}</failure>`,
        ]),
    ...(told.length === 0
      ? []
      : [`      <system-out>${xmlText(told.map(lineOf).join('\n'))}</system-out>`]),
    '    </testcase>',
  ].join('\n')
}

/** What could not be checked is an error of its own, not a failed check. */
const faultsOf = (diagnostics: readonly Diagnostic[]): readonly string[] => {
  const faults = diagnostics.filter(isError)
  if (faults.length === 0) return []
  return [
    `  <testsuite name="jibao" tests="${faults.length}" errors="${faults.length}">`,
    ...faults.flatMap(({ code, message, hint, origin }) => [
      `    <testcase classname="${xmlText(origin?.file ?? 'jibao')}" name="${xmlText(code)}">`,
      `      <error message="${xmlText(message)}">${xmlText(`${origin === undefined ? '' : `${formatOrigin(origin)} `}${message}。${hint}`)}</error>`,
      '    </testcase>',
    ]),
    '  </testsuite>',
  ]
}

/**
 * A suite for each file, a case for each check; only errors that nobody excused fail it. Faults of the
 * input are errors in a suite of their own.
 */
export const toJunit = ({ findings, files, diagnostics, checks }: Checked): string => {
  const named = new Set([
    ...files.map(({ file }) => file),
    ...findings.map(({ origin }) => origin.file),
  ])
  const suites = [...named].map((file) => {
    const own = findings.filter(({ origin }) => origin.file === file)
    const cases = checks.map((check) =>
      caseOf(
        file,
        check,
        own.filter(({ code }) => code === check.code),
      ),
    )
    const failures = new Set(own.filter(fails).map(({ code }) => code)).size
    return [
      `  <testsuite name="${xmlText(file)}" tests="${checks.length}" failures="${failures}">`,
      ...cases,
      '  </testsuite>',
    ].join('\n')
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<testsuites name="jibao check">',
    ...faultsOf(diagnostics),
    ...suites,
    '</testsuites>',
    '',
  ].join('\n')
}
