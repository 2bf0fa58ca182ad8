import type { Span } from '@jibao/data-model'
import type { Figure, Reading, Sentence } from '../reading.ts'

/** 已完成年度目标; 超额完成全年任务; 提前完成. */
export interface AssertionClaim {
  readonly kind: 'assertion'
  readonly sentence: Sentence
  /** `exceeded` 超额完成, `all` 全面完成 全部完成, `done` 已完成. */
  readonly degree: 'done' | 'all' | 'exceeded'
  readonly words: Span
  /** Figures of the same clause and of the clause before it, that may carry it; empty when it stands alone. */
  readonly figures: readonly Figure[]
}

const assertion = new RegExp(
  '(?<how>(?:超额|超前|提前|已经?|全面|全部|圆满|如期|按期|顺利){0,4})完成了?' +
    '[^，；。：,;\\d]{0,10}(?:目标任务|任务目标|年度任务|年度目标|目标|任务)(?:总数|数)?',
  'g',
)

const degreeOf = (how: string): AssertionClaim['degree'] => {
  if (/超/.test(how)) return 'exceeded'
  return /全|圆满|如期|按期|顺利/.test(how) ? 'all' : 'done'
}

const assertionsIn = (plain: string, sentence: Sentence): readonly AssertionClaim[] => {
  const { clauses } = sentence
  let at = 0
  return [...plain.slice(sentence.start, sentence.end).matchAll(assertion)].map((match) => {
    const start = sentence.start + match.index
    while ((clauses[at + 1]?.start ?? sentence.end) <= start) at += 1
    return {
      kind: 'assertion',
      sentence,
      degree: degreeOf(match.groups?.how ?? ''),
      words: { start, end: start + match[0].length },
      figures: clauses.slice(Math.max(0, at - 1), at + 1).flatMap(({ figures }) => figures),
    }
  })
}

/** Where a sentence says that a goal is reached, whatever stands before it (力争, 未); that is for the reader to judge. */
export const assertionClaims = ({ plain, passages }: Reading): readonly AssertionClaim[] =>
  passages.flatMap(({ sentences }) =>
    sentences.flatMap((sentence) => assertionsIn(plain, sentence)),
  )
