import type { CutRun } from './cut-runs.ts'
import { type Filling, fillPlace } from './fill-place.ts'
import type { Place } from './find-place.ts'
import type { Base } from './open-base.ts'
import type { Plan } from './plan-runs.ts'
import { type Section, sectionOf } from './section.ts'
import type { Splice } from './splice.ts'

export interface Site {
  readonly place: Place
  readonly section: Section
}

export const siteOf = (base: Base, place: Place): Site => ({
  place,
  section: sectionOf(base, place),
})

/** An annex begins a page, also where the bureau's own text stands before it. */
const onNewPage = (
  fillings: readonly Filling[],
  { section: { orientation } }: Site,
  sliver: string,
): readonly Filling[] =>
  fillings.length === 0
    ? []
    : [
        {
          orientation,
          run: (sectionEnd = '') =>
            `<w:p><w:pPr><w:pStyle w:val="${sliver}"/>${sectionEnd}</w:pPr></w:p>`,
        },
        ...fillings,
      ]

/** Puts the report where it goes in the document part. */
export const placeRuns = (
  base: Base,
  { site, annexSite }: { readonly site: Site; readonly annexSite: Site | undefined },
  {
    plan,
    runs,
    sliver,
  }: { readonly plan: Plan; readonly runs: readonly CutRun[]; readonly sliver: string },
): readonly Splice[] => {
  const fillings = plan.runs.flatMap(({ orientation }, index): readonly Filling[] => {
    const run = runs[index]
    return run === undefined ? [] : [{ orientation, run }]
  })
  const main = fillPlace(base, site, {
    fillings: fillings.slice(0, plan.count),
    sliver,
    isBegun: false,
  })
  if (annexSite === undefined)
    return [...main.splices, ...(main.sectionEnd ? [main.sectionEnd] : [])]
  const annexes = fillPlace(base, annexSite, {
    fillings: onNewPage(fillings.slice(plan.count), annexSite, sliver),
    sliver,
    isBegun:
      main.sectionEnd !== undefined && main.sectionEnd.start === sectionStart(base, annexSite),
  })
  // Both may end the same section: the later one knows of the earlier.
  const ends = new Map<number, Splice>()
  for (const end of [main.sectionEnd, annexes.sectionEnd])
    if (end !== undefined) ends.set(end.start, end)
  return [...main.splices, ...annexes.splices, ...ends.values()]
}

const sectionStart = ({ body }: Base, { section }: Site): number =>
  section.properties?.start ?? body.contentEnd
