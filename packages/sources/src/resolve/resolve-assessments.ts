import { compare, formatQuantity, type Origin, type Quantity } from '@jibao/core'
import {
  type Assessment,
  type AssessmentFile,
  type AssessmentItem,
  type Indicator,
  parseQuantity,
  scoringWords,
} from '@jibao/data-model'
import {
  assessmentDuplicate,
  assessmentItemDuplicate,
  assessmentNameUnknown,
  assessmentTarget,
  assessmentYearMismatch,
  deductionTooLarge,
  indicatorUnknown,
  pointsInvalid,
} from '../diagnostics/index.ts'
import type { Reporter } from '../reporter.ts'
import type { SourceFile } from '../source-file.ts'
import { at, type Located, originAt } from '../yaml/located.ts'
import { lookUp } from './directory.ts'
import { resolveProse } from './resolve-prose.ts'
import type { ProseContext } from './resolve-reference.ts'

type WrittenItem = AssessmentFile['items'][number]

/** All self-assessments in order of years; one for each. */
export const resolveAssessments = (
  files: readonly SourceFile<AssessmentFile>[],
  context: ProseContext,
): readonly Assessment[] => {
  const { report } = context
  const first = new Map<number, Origin>()
  const assessments = files.flatMap(({ file, written, tree }) => {
    const year = yearOfFile(file, written.year, tree, report)
    if (year === undefined) return []
    const origin = originAt(tree, ['year'])
    const other = first.get(year)
    if (other === undefined) first.set(year, origin)
    else report(assessmentDuplicate(String(year), other, origin))
    return [{ year, items: resolveItems(written.items ?? [], year, tree, context), origin }]
  })
  return assessments.toSorted((a, b) => a.year - b.year)
}

/** By the file's name and by its own word, which must agree. */
const yearOfFile = (
  file: string,
  stated: string | undefined,
  tree: Located,
  report: Reporter,
): number | undefined => {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.ya?ml$/i, '')
  const named = /^(?:19|20)\d{2}$/.test(name) ? name : undefined
  if (named === undefined) report(assessmentNameUnknown(name, { file, line: 1, column: 1 }))
  else if (stated !== undefined && stated !== named) {
    report(assessmentYearMismatch(stated, named, originAt(tree, ['year'])))
  }
  const year = named ?? stated
  return year === undefined ? undefined : Number(year)
}

const resolveItems = (
  items: readonly WrittenItem[],
  year: number,
  tree: Located,
  context: ProseContext,
): readonly AssessmentItem[] => {
  const { indicators, report } = context
  const first = new Map<string, Origin>()
  return items.flatMap((item, index) => {
    const node = at(tree, ['items', index]) ?? tree
    const named = { text: item.indicator, origin: originAt(node, ['indicator']) }
    const indicator = lookUp(indicators, named, indicatorUnknown, report)
    const rest = resolveItem(item, year, node, context)
    if (indicator === undefined || rest === undefined) return []
    const other = first.get(indicator.id)
    if (other === undefined) first.set(indicator.id, named.origin)
    else report(assessmentItemDuplicate(indicator.name, other, named.origin))
    if (!isMeasurable(indicator, year)) report(assessmentTarget(indicator.name, year, named.origin))
    return [{ indicator: indicator.id, ...rest, origin: node.origin }]
  })
}

/** Whether figures or deeds can tell that the year's target was met. */
const isMeasurable = ({ accrual, targets }: Indicator, year: number): boolean => {
  const kind = targets[year]?.kind
  return accrual === 'milestone' || kind === 'quantity' || kind === 'relative'
}

const resolveItem = (
  { weight: weightText, rule, deduct, reason }: WrittenItem,
  year: number,
  node: Located,
  context: ProseContext,
): Omit<AssessmentItem, 'indicator' | 'origin'> | undefined => {
  const { report } = context
  const weight = readPoints('weight', weightText, node, report)
  const deduction = deduct === undefined ? undefined : readPoints('deduct', deduct, node, report)
  const reasonNode = at(node, ['reason'])
  const prose =
    reason === undefined || reasonNode?.kind !== 'text'
      ? undefined
      : resolveProse(reasonNode, `${year}`, context).flat()
  if (weight === undefined) return undefined
  if (
    deduct !== undefined &&
    deduction !== undefined &&
    compare(deduction.value, weight.value) > 0
  ) {
    report(deductionTooLarge(deduct, formatQuantity(weight), originAt(node, ['deduct'])))
  }
  return {
    weight,
    rule: rule === undefined ? 'proportional' : scoringWords[rule],
    ...(deduction === undefined ? {} : { deduction }),
    ...(prose === undefined ? {} : { reason: prose }),
  }
}

/** Points above 0, whether or not 分 is written. */
const readPoints = (
  field: 'weight' | 'deduct',
  text: string,
  node: Located,
  report: Reporter,
): Quantity | undefined => {
  const reading = parseQuantity(text)
  if (reading.kind === 'quantity') {
    const { value, unit, approximate, upper } = reading.quantity
    const isExact = approximate === undefined && upper === undefined
    if (isExact && (unit === '' || unit === '分') && compare(value, '0') > 0) {
      return { value, unit: '分' }
    }
  }
  report(pointsInvalid(field, text, originAt(node, [field])))
  return undefined
}
