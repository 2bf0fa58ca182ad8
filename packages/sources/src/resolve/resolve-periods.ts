import {
  comparePeriods,
  type Period,
  type PeriodRecord,
  type ProgressFile,
  parsePeriod,
} from '@jibao/data-model'
import { periodMismatch, periodNameUnknown, periodUnknown } from '../diagnostics/index.ts'
import type { Reporter } from '../reporter.ts'
import type { SourceFile } from '../source-file.ts'
import { originAt } from '../yaml/located.ts'
import { resolveIssueFacts } from './resolve-issue-facts.ts'

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
    const { text: name, period: named } = periodOfFile(file.file)
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
export const periodOfFile = (file: string): { readonly text: string; readonly period?: Period } => {
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
    const [first] = parts
    return {
      period,
      ...resolveIssueFacts(
        parts.map(({ written, tree }) => ({ written, tree, path: [] })),
        report,
      ),
      ...resolveDocuments(parts, report),
      origin: first === undefined ? { file: '' } : originAt(first.tree, ['period']),
    }
  })
}

const resolveDocuments = (
  files: readonly PeriodFile[],
  report: Reporter,
): Pick<PeriodRecord, 'documents'> => {
  const ids = new Set(files.flatMap(({ written }) => Object.keys(written.documents ?? {})))
  if (ids.size === 0) return {}
  const factsOf = (id: string) =>
    resolveIssueFacts(
      files.flatMap(({ written: { documents = {} }, tree }) =>
        Object.hasOwn(documents, id)
          ? [{ written: documents[id] ?? {}, tree, path: ['documents', id] }]
          : [],
      ),
      report,
    )
  return { documents: Object.fromEntries([...ids].map((id) => [id, factsOf(id)])) }
}
