import { subjectKey } from '../../prose/meaning/trim-subject.ts'
import type { Figure, Reading, Sentence, Subject } from '../../prose/reading.ts'
import { remembered } from '../shared/remembered.ts'
import { figuresIn } from './figures-in.ts'

/** Words that stand before one thing to make two of it. */
const pair =
  /(?<first>城市|城镇|农村|男性|女性|集中供养|分散供养|机构集中养育|散居|公办|民办|全失能|半失能)[、和](?<second>城市|城镇|农村|男性|女性|集中供养|分散供养|机构集中养育|散居|公办|民办|全失能|半失能)(?<rest>[\u4e00-\u9fff]{2,16}?)(?=从|由|自|分别|为|达到?|提高|增加)/

const listed = /^[、和及与]$/

const named = (words: string, { start, end }: Sentence): Subject => ({
  span: { start, end },
  text: words,
  key: subjectKey(words),
})

const inSentence = (
  { plain }: Reading,
  sentence: Sentence,
): readonly (readonly [Figure, Subject])[] => {
  const groups = pair.exec(plain.slice(sentence.start, sentence.end))
  if (groups?.groups === undefined) return []
  const { first = '', second = '', rest = '' } = groups.groups
  const from = sentence.start + groups.index
  const subjects = [first, second].map((word) => named(`${word}${rest}`, sentence))
  const [one, other] = subjects
  if (one === undefined || other === undefined || first === second) return []
  const figures = figuresIn(sentence).filter((figure) => figure.start >= from)
  return figures.flatMap((figure, at) => {
    const next = figures[at + 1]
    const isPair =
      next !== undefined &&
      next.plainUnit === figure.plainUnit &&
      listed.test(plain.slice(figure.end, next.start)) &&
      !listed.test(plain.slice(next.end, figures[at + 2]?.start ?? next.end))
    return isPair ? [[figure, one] as const, [next, other] as const] : []
  })
}

/** 城市、农村低保月标准从690元、455元，分别提高到750元、510元: of each figure, whose it is. */
export const pairedSubjects = remembered(
  (reading: Reading): ReadonlyMap<Figure, Subject> =>
    new Map(
      reading.passages.flatMap(({ kind, sentences }) =>
        kind === 'cell' ? [] : sentences.flatMap((sentence) => inSentence(reading, sentence)),
      ),
    ),
)
