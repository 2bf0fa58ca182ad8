import type { CellMark } from '../mark.ts'
import { cutsOf, type Decisions, startOfPart, type TableCuts } from './decisions.ts'
import { type LaidPage, markOf } from './laid-page.ts'
import {
  bodyCellsOf,
  groupsOf,
  leaderOfFirstGroup,
  partedCell,
  startOfGroup,
} from './merged-cells.ts'
import { loneLineOn, strandedOn, type TurnOfPage } from './turn-of-page.ts'

/**
 * Mends the first fault in reading order of pages laid out under `decisions`; `undefined` when they
 * have none. Decisions further down rested on a layout that is no more, so they are dropped.
 */
export const reviseDecisions = (
  decisions: Decisions,
  pages: readonly LaidPage[],
): Decisions | undefined => {
  const partOf = (cell: CellMark): number => startOfPart(cutsOf(decisions, cell.block), cell)
  const overruns = overrunsOf(pages, partOf)
  const blocks = new Set(pages.flatMap((page) => bodyCellsOf(page)).map(({ block }) => block))
  /** The decisions above a block, its tables thought to be whole. */
  const above = (limit: number): Decisions => ({
    ...decisions,
    openers: decisions.openers.filter((opener) => opener < limit),
    lines: new Map([...decisions.lines].filter(([block]) => block < limit)),
    tables: new Map(
      [...blocks]
        .filter((block) => block < limit)
        .map((block) => [block, { cuts: cutsOf(decisions, block).cuts, complete: true }]),
    ),
    breaksBeforeColophon: 0,
  })
  const withCuts = (block: number, cuts: TableCuts): Decisions => {
    const kept = above(block)
    const openers = decisions.openers.filter((opener) => opener <= block)
    return { ...kept, openers, tables: new Map([...kept.tables, [block, cuts]]) }
  }
  const turned = ({ block, line }: TurnOfPage): Decisions => {
    const kept = above(block)
    return line === 0
      ? { ...kept, openers: [...kept.openers, block] }
      : {
          ...kept,
          openers: decisions.openers.filter((opener) => opener <= block),
          lines: new Map([...kept.lines, [block, line]]),
        }
  }
  const isNew = ({ block, line }: TurnOfPage): boolean =>
    line === 0 ? !decisions.openers.includes(block) : !decisions.lines.has(block)

  for (const [index, page] of pages.entries()) {
    const overrun = overruns[index]
    const parted = partedCell(page, pages[index - 1])
    const broken = overrun ?? parted
    const leader = broken && leaderOfFirstGroup(pages, broken.block, broken.row)
    if (leader !== undefined && isNew({ block: leader, line: 0 })) {
      return turned({ block: leader, line: 0 })
    }
    if (overrun !== undefined) {
      const { block } = overrun
      return withCuts(block, cutAt(overrun, cutsOf(decisions, block), { overruns, pages }))
    }
    if (parted !== undefined && parted.row > partOf(parted)) {
      const { block, row } = parted
      const cuts = cutsOf(decisions, block).cuts.filter((cut) => cut < row)
      return withCuts(block, { cuts: [...cuts, row], complete: false })
    }
    const lastRow = rowAboveNote(page, pages[index - 1], partOf)
    if (lastRow !== undefined) {
      const { block, row } = lastRow
      const cuts = cutsOf(decisions, block).cuts.filter((cut) => cut < row)
      return withCuts(block, { cuts: [...cuts, row], complete: true })
    }
    const stranded = index + 1 < pages.length ? strandedOn(pages, index) : undefined
    const turns = [loneLineOn(page), stranded]
    const turn = turns.find((one) => one !== undefined && isNew(one))
    if (turn !== undefined) return turned(turn)
  }
  return [...blocks].every((block) => cutsOf(decisions, block).complete)
    ? undefined
    : above(Infinity)
}

interface Found {
  readonly overruns: readonly (CellMark | undefined)[]
  readonly pages: readonly LaidPage[]
}

const cutAt = (
  { block, row }: CellMark,
  { cuts, complete }: TableCuts,
  { overruns, pages }: Found,
): TableCuts => {
  const groups = groupsOf(pages, block, { cuts, complete })
  const cutFor = (start: number): number => startOfGroup(groups, start)
  // A part thought to end on its page did not: what lies below is to be looked at anew.
  if (complete) return { cuts: [...cuts.filter((cut) => cut < row), cutFor(row)], complete: false }
  const found = overruns.flatMap((overrun) =>
    overrun?.block === block ? [cutFor(overrun.row)] : [],
  )
  return { cuts: [...new Set([...cuts, ...found])], complete: true }
}

/** For each page the cell with which a table goes on there, unless cut there or in a row higher than a page. */
const overrunsOf = (
  pages: readonly LaidPage[],
  partOf: (cell: CellMark) => number,
): readonly (CellMark | undefined)[] => {
  const lastRows = new Map<number, number>()
  return pages.map((page) => {
    const cells = bodyCellsOf(page)
    if (cells.length === 0) return undefined
    const continuing = cells.find(({ block, row }) => row >= (lastRows.get(block) ?? Infinity))
    for (const { block, row } of cells) {
      lastRows.set(block, Math.max(row, lastRows.get(block) ?? row))
    }
    return continuing?.row === (continuing && partOf(continuing)) ? undefined : continuing
  })
}

/** The last row of the page before, when this one begins with the table's note; unless that row stands alone there. */
const rowAboveNote = (
  { items }: LaidPage,
  before: LaidPage | undefined,
  partOf: (cell: CellMark) => number,
): CellMark | undefined => {
  const line = items.find(({ type }) => type === 'line')
  const first = line === undefined ? undefined : markOf(line)
  if (first?.kind !== 'note' || before === undefined) return undefined
  const last = bodyCellsOf(before)
    .filter(({ block }) => block === first.block)
    .toSorted((a, b) => b.row - a.row)[0]
  return last === undefined || last.row === partOf(last) ? undefined : last
}
