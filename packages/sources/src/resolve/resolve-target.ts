import type { Comparator, Origin } from '@jibao/core'
import { parsePeriod, parseTarget, type Target, type WrittenTarget } from '@jibao/data-model'
import {
  periodUnknown,
  relationUnknown,
  targetInvalid,
  targetMisfit,
  unitMismatch,
} from '../diagnostics/index.ts'
import type { Reporter } from '../reporter.ts'
import { type Located, originAt, type Path } from '../yaml/located.ts'
import type { Directory } from './directory.ts'
import { inUnit } from './read-unit.ts'
import type { BareIndicator } from './resolve-indicators.ts'

interface Context {
  readonly indicator: BareIndicator
  readonly indicators: Directory<BareIndicator>
  readonly report: Reporter
}

type WrittenForm = Exclude<WrittenTarget, string>

/** The targets of one indicator by year; those with a fault are left out. */
export const resolveTargets = (
  written: Readonly<Record<string, WrittenTarget>>,
  tree: Located,
  context: Context,
): Readonly<Record<string, Target>> => {
  const targets: Record<string, Target> = {}
  for (const [year, target] of Object.entries(written)) {
    const originOf = (...path: Path): Origin => originAt(tree, ['targets', year, ...path])
    const read =
      typeof target === 'string'
        ? readText(target, originOf(), context)
        : readForm(target, originOf, context.report)
    const settled = read === undefined ? undefined : settle(read, context)
    if (settled !== undefined) targets[year] = settled
  }
  return targets
}

const readText = (
  text: string,
  origin: Origin,
  { indicator: { better }, report }: Context,
): Target | undefined => {
  const reading = parseTarget(text, { better, origin })
  if (reading.kind === 'target') return reading.target
  report(targetInvalid(text, reading.reason, origin))
  return undefined
}

const readForm = (
  form: WrittenForm,
  originOf: (...path: Path) => Origin,
  report: Reporter,
): Target | undefined => {
  const origin = originOf()
  if ('qualitative' in form) return { kind: 'qualitative', text: form.qualitative, origin }
  if ('relative' in form) {
    const comparator = comparatorOf(form.relative)
    if (comparator !== undefined) return { kind: 'relative', comparator, than: form.than, origin }
    report(relationUnknown(form.relative, originOf('relative')))
    return undefined
  }
  if (form.due === undefined) return { kind: 'milestone', text: form.milestone, origin }
  const due = parsePeriod(form.due)
  if (due !== undefined) return { kind: 'milestone', text: form.milestone, due, origin }
  report(periodUnknown(form.due, originOf('due')))
  return undefined
}

/** 不低于 → ≥: the word as it would be read at the head of a target. */
const comparatorOf = (word: string): Comparator | undefined => {
  const reading = parseTarget(`${word}上年`, { better: 'higher', origin: { file: '' } })
  const target = reading.kind === 'target' ? reading.target : undefined
  return target?.kind === 'relative' && target.than === '上年' ? target.comparator : undefined
}

/** Fits the target to its indicator: the kind, the unit, and what it is measured against. */
const settle = (target: Target, { indicator, indicators, report }: Context): Target | undefined => {
  if (!suits(target, indicator)) {
    report(targetMisfit(indicator, target.origin))
    return undefined
  }
  switch (target.kind) {
    case 'quantity': {
      const quantity = inUnit(target.quantity, indicator.unit)
      if (quantity !== undefined) return { ...target, quantity }
      report(unitMismatch(target.quantity.unit, indicator, target.origin))
      return undefined
    }
    case 'relative': {
      const other = indicators.find(target.than)
      if (other === undefined) return target
      if (other.unit === indicator.unit) return { ...target, than: other.name, indicator: other.id }
      report(unitMismatch(other.unit, indicator, target.origin))
      return undefined
    }
    case 'milestone':
    case 'qualitative':
    case 'not-set':
      return target
  }
}

/** Something to be done is no target of a figure, nor a figure one of something to be done. */
const suits = ({ kind }: Target, { accrual }: BareIndicator): boolean =>
  accrual === 'milestone' ? kind !== 'quantity' && kind !== 'relative' : kind !== 'milestone'
