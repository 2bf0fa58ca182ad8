import type { Origin } from '@jibao/core'
import {
  comparePeriods,
  type Period,
  type PeriodRecord,
  type ProgressFile,
  parsePeriod,
} from '@jibao/data-model'
import {
  dateInvalid,
  periodConflict,
  periodMismatch,
  periodNameUnknown,
  periodUnknown,
} from '../diagnostics.ts'
import type { Reporter } from '../reporter.ts'
import type { SourceFile } from '../source-file.ts'
import { originAt } from '../yaml/located.ts'
import { isDate } from './is-date.ts'

/** A progress file whose period is known. */
export interface PeriodFile extends SourceFile<ProgressFile> {
  readonly period: Period
}

/** The period of each file, by its name and by its own word, which must agree. */
export const datePeriodFiles = (
  files: readonly SourceFile<ProgressFile>[],
  report: Reporter,
): readonly PeriodFile[] =>
  files.flatMap((file) => {
    const { text: name, period: named } = periodOfName(file.file)
    if (named === undefined)
      report(periodNameUnknown(name, { file: file.file, line: 1, column: 1 }))
    const { period: word } = file.written
    const stated = word === undefined ? undefined : parsePeriod(word)
    const origin = originAt(file.tree, ['period'])
    if (word !== undefined && stated === undefined) report(periodUnknown(word, origin))
    if (named !== undefined && stated !== undefined && named !== stated) {
      report(periodMismatch(stated, named, origin))
    }
    const period = named ?? stated
    return period === undefined ? [] : [{ ...file, period }]
  })

/** `progress/2024-Q2.县残联.yaml` → 2024-Q2 */
const periodOfName = (file: string): { readonly text: string; readonly period?: Period } => {
  const name = file.slice(file.lastIndexOf('/') + 1)
  const text = name.slice(0, name.indexOf('.'))
  const period = parsePeriod(text)
  return period === undefined ? { text } : { text, period }
}

/** One record for each period, in order of time. */
export const resolvePeriods = (
  files: readonly PeriodFile[],
  report: Reporter,
): readonly PeriodRecord[] => {
  const periods = new Set(files.map(({ period }) => period))
  return [...periods].toSorted(comparePeriods).map((period) => {
    const parts = files.filter((file) => file.period === period)
    const issued = agreedOn('issued', parts, report)
    const documentNumber = agreedOn('documentNumber', parts, report)
    if (issued !== undefined && !isDate(issued.text)) {
      report(dateInvalid(issued.text, issued.origin))
    }
    const [first] = parts
    return {
      period,
      ...(issued === undefined ? {} : { issued: issued.text }),
      ...(documentNumber === undefined ? {} : { documentNumber: documentNumber.text }),
      origin: first === undefined ? { file: '' } : originAt(first.tree, ['period']),
    }
  })
}

interface Statement {
  readonly text: string
  readonly origin: Origin
}

/** What the files of one period say about its report; all that speak must say the same. */
const agreedOn = (
  key: 'issued' | 'documentNumber',
  files: readonly PeriodFile[],
  report: Reporter,
): Statement | undefined => {
  const [first, ...others] = files.flatMap(({ written, tree }) => {
    const text = written[key]
    return text === undefined ? [] : [{ text, origin: originAt(tree, [key]) }]
  })
  for (const { text, origin } of others) {
    if (first !== undefined && text !== first.text) {
      report(periodConflict(key, text, first, origin))
    }
  }
  return first
}
