import type { Indicator } from '@jibao/data-model'
import {
  indicatorRepeated,
  indicatorUnknown,
  keysConflict,
  partMisfit,
  wholeMilestone,
} from '../diagnostics/index.ts'
import type { Reporter } from '../reporter.ts'
import { keyOriginAt, type Located } from '../yaml/located.ts'
import { namesAt } from './declared-names.ts'
import { type Directory, lookUp } from './directory.ts'
import type { BareIndicator, WrittenIndicator } from './resolve-indicators.ts'

interface Context {
  readonly indicator: BareIndicator
  readonly indicators: Directory<BareIndicator>
  readonly report: Reporter
}

/** The indicators that make up this one: all of it (parts), or some of it (including). */
export const resolveParts = (
  written: WrittenIndicator,
  tree: Located,
  { indicator, indicators, report }: Context,
): Pick<Indicator, 'parts'> => {
  if (written.parts !== undefined && written.including !== undefined) {
    report(
      keysConflict(
        ['parts', 'including'],
        [['parts'], ['including']],
        keyOriginAt(tree, ['including']),
      ),
    )
  }
  const key = written.parts === undefined ? 'including' : 'parts'
  if (written[key] === undefined) return {}
  if (indicator.accrual === 'milestone') {
    report(wholeMilestone(indicator.name, keyOriginAt(tree, [key])))
    return {}
  }
  const ids = new Set<string>()
  for (const named of namesAt(written[key], tree, [key])) {
    const part = lookUp(indicators, named, indicatorUnknown, report)
    if (part === undefined) continue
    if (ids.has(part.id)) report(indicatorRepeated(part.name, named.origin))
    else if (part.unit !== indicator.unit || part.accrual === 'milestone') {
      report(partMisfit(indicator, part, named.origin))
    }
    ids.add(part.id)
  }
  return { parts: { indicators: [...ids], isComplete: key === 'parts' } }
}
