import { type IssueFacts, parseDocumentNumber, type WrittenIssueFacts } from '@jibao/data-model'
import {
  dateInvalid,
  documentNumberInvalid,
  documentNumberMended,
  documentNumberUnusual,
} from '../diagnostics/index.ts'
import type { Reporter } from '../reporter.ts'
import { agreedOn, type Source, type Statement } from './agreed-on.ts'
import { isDate } from './is-date.ts'

/** One place that speaks of a report as a document. */
export type IssueSource = Source<WrittenIssueFacts>

/** What several places say about one report as a document. */
export const resolveIssueFacts = (
  sources: readonly IssueSource[],
  report: Reporter,
): IssueFacts => {
  const issued = dateAgreedOn('issued', sources, report)
  const number = agreedOn('documentNumber', sources, report)
  const signers = agreedOn('signers', sources, report)
  const sealed = agreedOn('sealed', sources, report)
  const remark = agreedOn('remark', sources, report)
  return {
    ...given('issued', issued),
    ...given('documentNumber', number && numberText(number, report)),
    ...given('copyNumber', agreedOn('copyNumber', sources, report)?.value),
    ...given('classification', agreedOn('classification', sources, report)?.value),
    ...given('urgency', agreedOn('urgency', sources, report)?.value),
    ...given('signers', signers?.value),
    ...given('sealed', sealed && sealed.value === '是'),
    ...given('remark', remark && withoutBrackets(remark.value)),
    ...given('publication', publicationOf(sources, report)),
  }
}

/** `undefined` where nothing is said of it. */
const publicationOf = (
  sources: readonly IssueSource[],
  report: Reporter,
): IssueFacts['publication'] => {
  const entries = sources.flatMap(({ written: { publication }, tree, path }) =>
    publication === undefined
      ? []
      : [{ written: publication, tree, path: [...path, 'publication'] }],
  )
  if (entries.length === 0) return undefined
  return {
    ...given('index', agreedOn('index', entries, report)?.value),
    ...given('publishedOn', dateAgreedOn('publishedOn', entries, report)),
  }
}

const dateAgreedOn = <Key extends 'issued' | 'publishedOn'>(
  key: Key,
  sources: readonly Source<{ readonly [K in Key]?: string }>[],
  report: Reporter,
): string | undefined => {
  const date = agreedOn(key, sources, report)
  if (date !== undefined && !isDate(date.value)) report(dateInvalid(date.value, date.origin))
  return date?.value
}

const given = <Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): { readonly [K in Key]?: Value } =>
  value === undefined ? {} : ({ [key]: value } as { readonly [K in Key]: Value })

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
