import {
  type ManuscriptBlock,
  manuscriptCharts,
  manuscriptTables,
  type NarrativePart,
} from '@jibao/data-model'
import {
  computedUnknown,
  countingBroken,
  indicatorRepeated,
  indicatorUnknown,
  manuscriptSyntax,
} from '../diagnostics/index.ts'
import type { Gathered, GatheredList } from '../manuscript/gather-lists.ts'
import { parseComputed } from '../manuscript/parse-computed.ts'
import { parseInlines } from '../manuscript/parse-inlines.ts'
import type { ManuscriptFile } from '../manuscript/read-manuscript.ts'
import { printMarker } from '../manuscript/read-marker.ts'
import type { Stretch } from '../manuscript/stretch.ts'
import { lookUp } from './directory.ts'
import { resolveToken } from './resolve-prose.ts'
import type { ProseContext } from './resolve-reference.ts'

/** What a block of a manuscript says or asks for; nothing where that cannot be told, which is reported. */
export const resolveBlock = (
  block: Gathered,
  file: ManuscriptFile,
  context: ProseContext,
): readonly ManuscriptBlock[] => {
  switch (block.kind) {
    case 'heading': {
      const { kind, level } = block
      return [{ kind, level, children: resolveStretch(block, file, context) }]
    }
    case 'paragraph':
      return [{ kind: block.kind, children: resolveStretch(block, file, context) }]
    case 'list': {
      reportBrokenCounting(block, file, context)
      const items = block.items.map((item) => resolveStretch(item, file, context))
      return [{ kind: block.kind, counting: block.counting, items }]
    }
    case 'computed':
      return resolveComputed(block, file, context)
  }
}

const resolveStretch = (
  stretch: Stretch,
  { text, period, originOf }: ManuscriptFile,
  context: ProseContext,
): readonly NarrativePart[] =>
  parseInlines(text, stretch, context, (fault, offset) =>
    context.report(manuscriptSyntax(fault, originOf(offset))),
  ).flatMap((piece): readonly NarrativePart[] =>
    piece.kind === 'strong'
      ? [piece]
      : resolveToken(piece, originOf('offset' in piece ? piece.offset : 0), period, context),
  )

/** Only the first that breaks the count: those after it are most often right. */
const reportBrokenCounting = (
  { counting, items }: GatheredList,
  { originOf }: ManuscriptFile,
  { report }: ProseContext,
): void => {
  if (counting === 'bullet') return
  const index = items.findIndex(({ number }, at) => number !== at + 1)
  const broken = items[index]
  if (broken === undefined) return
  const [expected, found] = [index + 1, broken.number]
  report(
    countingBroken(
      [printMarker(counting, expected), printMarker(counting, found)],
      originOf(broken.markedAt),
    ),
  )
}

const resolveComputed = (
  { start, end }: Stretch,
  { text, originOf }: ManuscriptFile,
  { indicators: directory, isName, report }: ProseContext,
): readonly ManuscriptBlock[] => {
  const asked = parseComputed(text.slice(start, end))
  const origin = originOf(start)
  if (asked === undefined) return []
  const { kind, name, title } = asked
  const names = isName(asked.indicators) ? [asked.indicators] : asked.indicators.split('、')
  const indicators = new Set<string>()
  for (const written of names.filter((part) => part !== '')) {
    const found = lookUp(directory, { text: written.trim(), origin }, indicatorUnknown, report)
    if (found === undefined) continue
    if (indicators.has(found.id)) report(indicatorRepeated(found.name, origin))
    indicators.add(found.id)
  }
  const rest = {
    indicators: [...indicators],
    ...(title === '' ? {} : { title }),
    origin,
  }
  if (kind === 'table') {
    if (isIn(manuscriptTables, name)) return [{ kind, table: manuscriptTables[name], ...rest }]
    report(computedUnknown(kind, name, Object.keys(manuscriptTables), origin))
  } else {
    if (isIn(manuscriptCharts, name)) return [{ kind, chart: manuscriptCharts[name], ...rest }]
    report(computedUnknown(kind, name, Object.keys(manuscriptCharts), origin))
  }
  return []
}

const isIn = <Words extends object>(words: Words, name: string): name is keyof Words & string =>
  Object.hasOwn(words, name)
