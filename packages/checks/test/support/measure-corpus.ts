import { allChecks, type Finding, runChecks } from '@jibao/checks'
import { draftOf, readingOf } from '@jibao/checks/testing'
import { type CorpusName, readCorpus, type Statement } from './read-corpus.ts'

interface Judged {
  readonly statement: Statement
  readonly findings: readonly Finding[]
  /** Whether one of them, error or warning, stands at the fault. */
  readonly isFound: boolean
  /** Errors that stand at no fault. */
  readonly falseAlarms: readonly Finding[]
}

export interface Measured {
  readonly judged: readonly Judged[]
  readonly true: number
  readonly false: number
  /** Errors at a fault ÷ all errors. */
  readonly precision: number
  /** Faults found ÷ all faults. */
  readonly recall: number
  /** By class of fault: found, of all. */
  readonly kinds: ReadonlyMap<string, { readonly found: number; readonly of: number }>
}

/** A draft's text may lose the spaces and bars of its source: the fault is looked for by its words. */
const faultIn = ({ text, fault }: Statement): readonly [number, number] | undefined => {
  if (fault === undefined) return undefined
  const source = draftOf(text)
  const before = text.slice(0, fault.start)
  const words = text.slice(fault.start, fault.end)
  const nth = before.split(words).length - 1
  let at = -1
  for (let count = 0; count <= (words === '' ? 0 : nth); count += 1)
    at = source.text.indexOf(words, at + 1)
  // Where words are missing, the place is where they should stand.
  return words === '' ? [0, source.text.length] : [at, at + words.length]
}

/** Where numbers do not agree, the text does not say which of them is wrong: a finding is about all that it names. */
const isAt = ({ origin, operands }: Finding, [start, end]: readonly [number, number]): boolean =>
  [origin, ...operands.map((operand) => operand.origin)].some(
    (place) =>
      place?.offset !== undefined &&
      place.offset < end &&
      place.offset + (place.length ?? 0) > start,
  )

const judge = (statement: Statement): Judged => {
  const { findings } = runChecks(allChecks, { readings: [readingOf(statement.text)] })
  const place = faultIn(statement)
  const told = findings.filter(({ severity }) => severity !== 'info')
  const hits = place === undefined ? [] : told.filter((finding) => isAt(finding, place))
  return {
    statement,
    findings,
    isFound: hits.length > 0,
    falseAlarms: told.filter((finding) => finding.severity === 'error' && !hits.includes(finding)),
  }
}

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole)

export const measureCorpus = (name: CorpusName): Measured => {
  const judged = readCorpus(name).map(judge)
  const faulty = judged.filter(({ statement }) => statement.fault !== undefined)
  const found = faulty.filter(({ isFound }) => isFound)
  const errors = judged.flatMap(({ findings }) =>
    findings.filter(({ severity }) => severity === 'error'),
  )
  const alarms = judged.flatMap(({ falseAlarms }) => falseAlarms)
  const kinds = new Map<string, { readonly found: number; readonly of: number }>()
  for (const { statement, isFound } of faulty) {
    const before = kinds.get(statement.kind) ?? { found: 0, of: 0 }
    kinds.set(statement.kind, { found: before.found + (isFound ? 1 : 0), of: before.of + 1 })
  }
  return {
    judged,
    true: judged.length - faulty.length,
    false: faulty.length,
    precision: share(errors.length - alarms.length, errors.length),
    recall: share(found.length, faulty.length),
    kinds,
  }
}
