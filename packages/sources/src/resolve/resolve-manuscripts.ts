import type { Origin } from '@jibao/core'
import { comparePeriods, type Manuscript, periodEnd } from '@jibao/data-model'
import { manuscriptDuplicate, manuscriptSyntax } from '../diagnostics/index.ts'
import { gatherLists } from '../manuscript/gather-lists.ts'
import { parseLeaves } from '../manuscript/parse-leaves.ts'
import type { ManuscriptFile } from '../manuscript/read-manuscript.ts'
import { resolveBlock } from './resolve-block.ts'
import type { ProseContext } from './resolve-reference.ts'

/** All manuscripts in order of time; one for each report and period end. */
export const resolveManuscripts = (
  files: readonly ManuscriptFile[],
  context: ProseContext,
): readonly Manuscript[] => {
  const first = new Map<string, Origin>()
  for (const { report, period, originOf } of files) {
    const key = JSON.stringify([report, periodEnd(period)])
    const other = first.get(key)
    if (other === undefined) first.set(key, originOf(0))
    else context.report(manuscriptDuplicate(report, other, originOf(0)))
  }
  return files
    .map((file) => resolveManuscript(file, context))
    .toSorted((a, b) => comparePeriods(a.period, b.period))
}

const resolveManuscript = (file: ManuscriptFile, context: ProseContext): Manuscript => {
  const { report, period, title, text, from, originOf } = file
  const leaves = parseLeaves(text, from, (fault, offset) =>
    context.report(manuscriptSyntax(fault, originOf(offset))),
  )
  return {
    report,
    period,
    ...(title === undefined ? {} : { title }),
    blocks: gatherLists(leaves, text).flatMap((block) => resolveBlock(block, file, context)),
    origin: originOf(0),
  }
}
