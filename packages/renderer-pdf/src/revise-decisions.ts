import { cutsOf, type Decisions, type TableCuts } from './decisions.ts'
import { type LaidPage, markOf } from './laid-page.ts'
import type { CellMark } from './mark.ts'

/**
 * Mends the first fault in reading order of pages laid out under `decisions`; `undefined` when they
 * have none. Decisions further down rested on a layout that is no more, so they are dropped.
 */
export const reviseDecisions = (
  decisions: Decisions,
  pages: readonly LaidPage[],
): Decisions | undefined => {
  const overruns = overrunsOf(pages)
  const blocks = new Set(bodyCells(pages.flatMap(({ items }) => items)).map(({ block }) => block))
  const tablesAbove = (limit: number): readonly (readonly [number, TableCuts])[] =>
    [...blocks]
      .filter((block) => block < limit)
      .map((block) => [block, { cuts: cutsOf(decisions, block).cuts, complete: true }])

  for (const [index, page] of pages.entries()) {
    const overrun = overruns[index]
    if (overrun !== undefined) {
      const { block } = overrun
      const cuts = cutAt(overrun, cutsOf(decisions, block), overruns)
      return {
        openers: decisions.openers.filter((opener) => opener <= block),
        tables: new Map([...tablesAbove(block), [block, cuts]]),
      }
    }
    const above = rowAboveNote(page, pages[index - 1])
    if (above !== undefined) {
      const { block, row } = above
      const cuts = cutsOf(decisions, block).cuts.filter((cut) => cut < row)
      return {
        openers: decisions.openers.filter((opener) => opener <= block),
        tables: new Map([...tablesAbove(block), [block, { cuts: [...cuts, row], complete: true }]]),
      }
    }
    const stranded = index + 1 < pages.length ? strandedOn(page) : undefined
    if (stranded !== undefined && !decisions.openers.includes(stranded)) {
      const openers = decisions.openers.filter((opener) => opener < stranded)
      return { openers: [...openers, stranded], tables: new Map(tablesAbove(stranded)) }
    }
  }
  return [...blocks].every((block) => cutsOf(decisions, block).complete)
    ? undefined
    : { ...decisions, tables: new Map(tablesAbove(Infinity)) }
}

const cutAt = (
  { block, row }: CellMark,
  { cuts, complete }: TableCuts,
  overruns: readonly (CellMark | undefined)[],
): TableCuts => {
  // A part thought to end on its page did not: what lies below is to be looked at anew.
  if (complete) return { cuts: [...cuts.filter((cut) => cut < row), row], complete: false }
  const found = overruns.flatMap((overrun) => (overrun?.block === block ? [overrun.row] : []))
  return { cuts: [...cuts, ...found], complete: true }
}

/** For each page the cell with which a table goes on there, unless cut there or in a row higher than a page. */
const overrunsOf = (pages: readonly LaidPage[]): readonly (CellMark | undefined)[] => {
  const lastRows = new Map<number, number>()
  return pages.map(({ items }) => {
    const cells = bodyCells(items)
    const continuing = cells.find(({ block, row }) => row >= (lastRows.get(block) ?? Infinity))
    for (const { block, row } of cells) {
      lastRows.set(block, Math.max(row, lastRows.get(block) ?? row))
    }
    return continuing?.row === continuing?.part ? undefined : continuing
  })
}

const bodyCells = (items: LaidPage['items']): readonly CellMark[] =>
  items
    .map(markOf)
    .filter((mark) => mark?.kind === 'cell')
    .filter(({ leader }) => leader === undefined)

/** The last row of the page before, when this one begins with the table's note; unless that row stands alone there. */
const rowAboveNote = ({ items }: LaidPage, before: LaidPage | undefined): CellMark | undefined => {
  const [first] = items.filter(({ type }) => type === 'line').map(markOf)
  if (first?.kind !== 'note' || before === undefined) return undefined
  const last = bodyCells(before.items)
    .filter(({ block }) => block === first.block)
    .toSorted((a, b) => b.row - a.row)[0]
  return last === undefined || last.row === last.part ? undefined : last
}

/** The block that must begin the next page, as this one ends with a line that belongs to what follows. */
const strandedOn = ({ items }: LaidPage): number | undefined => {
  const lines = items.filter(({ type }) => type === 'line').map(markOf)
  const last = lines.filter((mark) => mark?.kind !== 'pageNumber').at(-1)
  return last !== undefined && 'leader' in last ? last.leader : undefined
}
