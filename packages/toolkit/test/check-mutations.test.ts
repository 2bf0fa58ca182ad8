import { describe, expect, test } from 'vitest'
import { draftOfReport } from './draft-of-report.ts'
import { fixtureNames, makeAll, openFixture } from './every-fixture.ts'
import { altered, dependentFigures, findingsIn, slipped } from './mutations.ts'

/** The gallery shows every kind of node, and no figures that belong together. */
const fixtures = fixtureNames.filter((name) => name !== 'gallery')

/** Of a fixture with more places than these, every second or third or fifth is tried. */
const mostPlaces = 120

/** The plan that a fixture is modelled on has this fault itself, and the fixture keeps it. */
const kept: Readonly<Record<string, string>> = { dongtou: 'LEFTOVER X' }

const keyOf = ({ code, origin }: ReturnType<typeof findingsIn>[number]): string =>
  `${code} ${origin.offset} ${origin.quote}`

describe.each(fixtures)('%s', (fixture) => {
  test('a figure that another depends on cannot be altered unseen', async () => {
    const made = (await makeAll(await openFixture(fixture))).map(({ name, report }) => ({
      name,
      ...draftOfReport(report),
    }))
    const places = made.flatMap((draft) =>
      dependentFigures(draft).map((span) => ({ ...draft, span })),
    )
    const every = Math.ceil(places.length / mostPlaces)
    const tried = places.filter((_, at) => at % every === 0)
    const told = new Map(
      made.map(({ draft }) => [draft, new Set(findingsIn(draft).map(keyOf))] as const),
    )
    const missed = tried.flatMap(({ name, draft, span }) => {
      const printed = draft.text.slice(span.start, span.end)
      const words = slipped(printed)
      const isSeen = findingsIn(altered(draft, span, words)).some(
        (finding) => finding.severity !== 'info' && told.get(draft)?.has(keyOf(finding)) === false,
      )
      const around = draft.text.slice(Math.max(0, span.start - 30), span.end + 20)
      return isSeen ? [] : [`${name}: ${printed} → ${words} …${around}`]
    })
    expect(tried.length).toBeGreaterThan(0)
    expect(1 - missed.length / tried.length, missed.join('\n')).toBeGreaterThanOrEqual(0.95)
  }, 60_000)

  test('what we write ourselves has no error', async () => {
    for (const { name, report } of await makeAll(await openFixture(fixture))) {
      const errors = findingsIn(draftOfReport(report).draft).filter(
        ({ severity, code, origin }) =>
          severity === 'error' && `${code} ${origin.quote}` !== kept[fixture],
      )
      expect(errors, name).toEqual([])
    }
  })
})
