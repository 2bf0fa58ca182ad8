import type { Origin } from '@jibao/core'
import { type IssueFacts, parseDocumentNumber, type WrittenIssueFacts } from '@jibao/data-model'
import {
  dateInvalid,
  documentNumberInvalid,
  documentNumberMended,
  documentNumberUnusual,
  periodConflict,
} from '../diagnostics/index.ts'
import type { Reporter } from '../reporter.ts'
import type { Sections } from '../shape/shape.ts'
import { type Located, originAt, type Path } from '../yaml/located.ts'
import { isDate } from './is-date.ts'

/** One place that speaks of a report as a document. */
export interface IssueSource {
  readonly written: Sections<WrittenIssueFacts>
  readonly tree: Located
  /** Where in the tree. */
  readonly path: Path
}

/** What several places say about one report as a document. */
export const resolveIssueFacts = (
  sources: readonly IssueSource[],
  report: Reporter,
): IssueFacts => {
  const issued = agreedOn('issued', sources, report)
  if (issued !== undefined && !isDate(issued.value)) {
    report(dateInvalid(issued.value, issued.origin))
  }
  const number = agreedOn('documentNumber', sources, report)
  const signers = agreedOn('signers', sources, report)
  const sealed = agreedOn('sealed', sources, report)
  const remark = agreedOn('remark', sources, report)
  return {
    ...given('issued', issued?.value),
    ...given('documentNumber', number && numberText(number, report)),
    ...given('copyNumber', agreedOn('copyNumber', sources, report)?.value),
    ...given('classification', agreedOn('classification', sources, report)?.value),
    ...given('urgency', agreedOn('urgency', sources, report)?.value),
    ...given('signers', signers?.value),
    ...given('sealed', sealed && sealed.value === '是'),
    ...given('remark', remark && withoutBrackets(remark.value)),
  }
}

const given = <Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): { readonly [K in Key]?: Value } =>
  value === undefined ? {} : ({ [key]: value } as { readonly [K in Key]: Value })

interface Statement<Value> {
  readonly value: Value
  readonly origin: Origin
}

type Written<Key extends keyof WrittenIssueFacts> = Exclude<WrittenIssueFacts[Key], undefined>

/** What was said of one thing; all that speak must say the same. */
const agreedOn = <Key extends keyof WrittenIssueFacts>(
  key: Key,
  sources: readonly IssueSource[],
  report: Reporter,
): Statement<Written<Key>> | undefined => {
  const [first, ...others] = sources.flatMap(({ written, tree, path }) => {
    const value = written[key] as Written<Key> | undefined
    return value === undefined ? [] : [{ value, origin: originAt(tree, [...path, key]) }]
  })
  for (const { value, origin } of others) {
    if (first !== undefined && String(value) !== String(first.value)) {
      const former = { text: String(first.value), origin: first.origin }
      report(periodConflict(key, String(value), former, origin))
    }
  }
  return first
}

const numberText = ({ value, origin }: Statement<string>, report: Reporter): string => {
  const reading = parseDocumentNumber(value)
  switch (reading.kind) {
    case 'number':
      if (reading.text !== value) report(documentNumberMended(value, reading.text, origin))
      return reading.text
    case 'foreign':
      report(documentNumberUnusual(value, origin))
      return value
    case 'refused':
      report(documentNumberInvalid(value, reading.reason, origin))
      return value
  }
}

/** 附注 gets its brackets when it is printed (GB/T 9704-2012 7.3.7). */
const withoutBrackets = (remark: string): string =>
  remark.replace(/^[（(]([^（(）)]*)[）)]$/s, '$1')
