import { type Figure, type Reading, understand } from '@jibao/checks'
import { draftOf } from '@jibao/checks/testing'
import { assertionClaims } from '../../src/prose/claims/assertion.ts'
import { completionClaims } from '../../src/prose/claims/completion.ts'
import { matchSubjects } from '../../src/prose/same-subject.ts'

const wordsOf = ({ plain }: Reading, { start, end }: { start: number; end: number }): string =>
  plain.slice(start, end)

const each = (reading: Reading, show: (figure: Figure, words: string) => string): string =>
  reading.figures.map((figure) => show(figure, wordsOf(reading, figure))).join('；') || '无'

const amountOf = ({ amount, upper, plainUnit }: Figure): string =>
  `${amount}${upper === undefined ? '' : `~${upper}`}${plainUnit === '' ? '' : ` ${plainUnit}`}`

const timeOf = ({ time: { year, month, day, relation, from } }: Figure): string =>
  `${[year, month, day].map((part) => part ?? '?').join('-')} ${relation ?? '-'} ${from}`

const [left, right] = ['⟨', '⟩']

/** What a page about the grammar shows of a text, by the name of its example. */
export const readAs = {
  amounts: (text) => each(read(text), (figure, words) => `${words} = ${amountOf(figure)}`),
  accuracy: (text) =>
    each(
      read(text),
      ({ step, approximate, comparator }, words) =>
        `${words} = ${[approximate, comparator, `±½×${step}`].filter(Boolean).join(' ')}`,
    ),
  subjects: (text) => each(read(text), ({ subject }, words) => `${words} ← ${subject.key || '?'}`),
  times: (text) => each(read(text), (figure, words) => `${words} @ ${timeOf(figure)}`),
  stances: (text) => each(read(text), ({ stance }, words) => `${words} ${stance}`),
  clauses: (text) => {
    const reading = read(text)
    return reading.passages
      .flatMap(({ sentences }) => sentences)
      .map(({ clauses }) => clauses.map((clause) => wordsOf(reading, clause).trim()).join(' / '))
      .join(' // ')
  },
  headings: (text) => {
    const reading = read(text)
    return (reading.passages.at(-1)?.headings ?? [])
      .map((heading) => wordsOf(reading, heading))
      .join(' › ')
  },
  numberings: (text) =>
    read(text)
      .passages.flatMap(({ numberings }) => numberings)
      .map((numbering) => `${numbering.text} = ${numbering.value}`)
      .join('；') || '无',
  match: (text) => {
    const [a, b] = text.split(' / ').map((words) => read(`${words}3`).figures[0]?.subject)
    return a === undefined || b === undefined ? '无' : matchSubjects(a, b)
  },
  completion: (text) => {
    const reading = read(text)
    return (
      completionClaims(reading)
        .map(({ actual, target, rate }) =>
          [actual, target, rate]
            .map((figure) => (figure === undefined ? '?' : wordsOf(reading, figure)))
            .join(' ÷ ')
            .replace(/ ÷ ([^÷]*)$/, ' = $1'),
        )
        .join('；') || '无'
    )
  },
  assertion: (text) => {
    const reading = read(text)
    return (
      assertionClaims(reading)
        .map(({ degree, words, figures }) =>
          [
            `${left}${wordsOf(reading, words)}${right} ${degree}`,
            ...figures.map((figure) => wordsOf(reading, figure)),
          ].join(' '),
        )
        .join('；') || '无'
    )
  },
} satisfies Record<string, (text: string) => string>

/** Lines of an example are paragraphs, parted by ¶. */
const read = (text: string): Reading => understand(draftOf(text.replaceAll('¶', '\n')))
