import { absentOf, compareWarm, figuresOf } from '../harness/compare.ts'
import { atMost } from '../harness/goal.ts'
import { defineRow } from '../harness/row.ts'
import { exponentOf, spreadOf } from '../harness/statistics.ts'

const lengths = [10_000, 20_000, 40_000] as const

export const longParagraph = defineRow({
  id: 'paragraph',
  work: 'One paragraph of 10,000, 20,000 and 40,000 characters → PDF, warm',
  against: 'pdfmake',
  goals: {
    pace: atMost(15, 'ms', '≤ 15 ms per 10,000 characters'),
    exponent: atMost(1.1, '', 'linear: exponent ≤ 1.1'),
  },
  measure: async (lab) => {
    const measured = []
    for (const length of lengths)
      measured.push(
        await compareWarm(lab, ['our-pdf', 'pdfmake'], `paragraph-${length}`, lab.longRounds),
      )
    const own = measured.map(({ samples }) => samples.get('our-pdf') ?? [])
    const rounds = Array.from({ length: lab.longRounds }, (_, round) =>
      own.map((samples, index) => ({
        size: lengths[index] ?? Number.NaN,
        time: samples[round]?.wall ?? Number.NaN,
      })),
    )
    return {
      values: {
        pace: spreadOf(rounds.map((points) => (points.at(-1)?.time ?? Number.NaN) / 4)),
        exponent: spreadOf(rounds.map(exponentOf)),
      },
      figures: measured.flatMap((comparison, index) =>
        figuresOf(comparison).map((figure) => ({
          ...figure,
          name: `${figure.name}, ${lengths[index]} characters`,
        })),
      ),
      absent: Object.assign({}, ...measured.map(absentOf)),
    }
  },
})
