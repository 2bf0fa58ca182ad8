import type { Check, Found } from '../../check.ts'
import type { Reading, Sentence } from '../../prose/reading.ts'
import { spot } from '../shared/spot.ts'
import { accrualOf } from './accrues.ts'
import { readSections, type Section } from './sections.ts'
import { unchangedSteps } from './unchanged-steps.ts'

/** Shorter sentences repeat by chance. */
const LENGTH = 15

/** 同比 and such compare with the same number again; a sentence counts that tells what was done, in figures. */
const tellsProgress = (reading: Reading, { clauses }: Sentence): boolean =>
  clauses.some(({ figures }) =>
    figures.some((figure) => figure.stance === 'reported' && accrualOf(reading, figure) !== 'none'),
  )

interface Told {
  readonly sentence: Sentence
  readonly section: Section
}

const found = (reading: Reading, former: Told, { sentence }: Told): Found => ({
  at: spot(reading, sentence),
  verdict: 'uncertain',
  message: `整句与${former.section.name}的一字不差`,
  hint: '请核对本季的内容和数字是否已更新',
  operands: [{ label: former.section.name, value: '同一句', at: spot(reading, former.sentence) }],
})

function* judgeReading(reading: Reading): Iterable<Found> {
  const sections = readSections(reading, undefined)
  const told = new Map<string, Told>()
  // What UNCHANGED_FIGURE tells of a figure is not told again of its sentence.
  const known = new Set(unchangedSteps(reading).map(({ latter }) => latter.figure.clause.sentence))
  for (const passage of reading.passages) {
    const section = passage.kind === 'cell' ? undefined : sections.of(passage)
    if (section === undefined) continue
    for (const sentence of passage.sentences) {
      const words = reading.plain.slice(sentence.start, sentence.end).replace(/\s/g, '')
      if (words.length < LENGTH || !tellsProgress(reading, sentence)) continue
      const former = told.get(words)
      if (former !== undefined && former.section !== section && !known.has(sentence))
        yield found(reading, former, { sentence, section })
      told.set(words, { sentence, section })
    }
  }
}

export const repeatedText: Check = {
  meta: {
    code: 'REPEATED_TEXT',
    name: '各季内容有更新',
    basis: '各季工作推进情况分别填报，带数字的整句照抄应当核对',
    severity: 'warning',
  },
  *run({ readings }) {
    for (const reading of readings) yield* judgeReading(reading)
  },
}
