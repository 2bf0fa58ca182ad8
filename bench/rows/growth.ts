import { compareWarm } from '../harness/compare.ts'
import { buildCounties, countySizes } from '../harness/county-builds.ts'
import type { EngineName } from '../harness/engines.ts'
import { atMost } from '../harness/goal.ts'
import { defineRow, type Figure, type Lab } from '../harness/row.ts'
import { exponentOf, type Point, type Spread, spreadOf } from '../harness/statistics.ts'

const sizes = [10, 100, 1000, 10_000] as const

/** Milliseconds: of the largest sheet a few documents, of the smallest all that are asked for. */
const budget = 4000

/** For each round the times of all sizes. */
const rowTimes = async (lab: Lab, engine: EngineName): Promise<readonly (readonly Point[])[]> => {
  const brief = { ...lab, warm: { ...lab.warm, budget: Math.min(lab.warm.budget, budget) } }
  const rounds: Point[][] = Array.from({ length: lab.longRounds }, () => [])
  for (const size of sizes) {
    const { samples, absent } = await compareWarm(
      brief,
      [engine],
      `records-${size}`,
      lab.longRounds,
    )
    const why = absent.get(engine)
    if (why !== undefined) throw new Error(why)
    samples.get(engine)?.forEach(({ wall }, round) => {
      rounds[round]?.push({ size, time: wall })
    })
  }
  return rounds
}

const documentTimes = (lab: Lab): readonly (readonly Point[])[] =>
  Array.from({ length: lab.longRounds }, (_, round) =>
    countySizes(lab).map((size) => ({ size, time: buildCounties(lab, size, 2, round).wall })),
  )

const exponents = (rounds: readonly (readonly Point[])[]): Spread =>
  spreadOf(rounds.map(exponentOf))

const figures = (what: string, rounds: readonly (readonly Point[])[]): readonly Figure[] =>
  (rounds[0] ?? []).map(({ size }, index) => ({
    name: `${what}, ${size}`,
    unit: 'ms',
    value: spreadOf(rounds.map((points) => points[index]?.time ?? Number.NaN)),
  }))

export const growth = defineRow({
  id: 'growth',
  work: '10 → 10,000 rows in one table; 1 → 1,000 documents',
  against: 'itself',
  goals: {
    pdf: atMost(1.1, '', 'rows → PDF: exponent ≤ 1.1'),
    docx: atMost(1.1, '', 'rows → Word: exponent ≤ 1.1'),
    xlsx: atMost(1.1, '', 'rows → Excel: exponent ≤ 1.1'),
    documents: atMost(1.1, '', 'documents: exponent ≤ 1.1'),
  },
  measure: async (lab) => {
    const pdf = await rowTimes(lab, 'our-pdf')
    const docx = await rowTimes(lab, 'our-docx')
    const xlsx = await rowTimes(lab, 'our-xlsx-full')
    const documents = documentTimes(lab)
    return {
      values: {
        pdf: exponents(pdf),
        docx: exponents(docx),
        xlsx: exponents(xlsx),
        documents: exponents(documents),
      },
      figures: [
        ...figures('rows → PDF', pdf),
        ...figures('rows → Word', docx),
        ...figures('rows → Excel, with 数据', xlsx),
        ...figures('notices', documents),
      ],
      absent: {},
    }
  },
})
