import type { Check, Found } from '../../check.ts'
import type { AssertionClaim } from '../../prose/claims/assertion.ts'
import type { Reading } from '../../prose/reading.ts'
import { operandAt, spot, wordsAt } from '../shared/spot.ts'
import { indexSubjects } from '../shared/subject-index.ts'
import { claimsOfDone } from './claims-of-done.ts'
import { isCommonSubject } from './common-subject.ts'
import { type DraftTarget, draftTargets } from './draft-targets.ts'

export const doneWithoutFigure: Check = {
  meta: {
    code: 'DONE_WITHOUT_FIGURE',
    name: '说已完成，要有完成数',
    basis: '目标有数的，完成情况也要写出数，才能核对',
    severity: 'warning',
  },
  *run({ readings }) {
    for (const reading of readings) {
      const claims = claimsOfDone(reading).filter(({ figures }) => figures.length === 0)
      const targets = goalsBySubject(reading)
      if (targets.length === 0 || claims.length === 0) continue
      const goals = new Set(draftTargets(reading).map(({ figure }) => figure))
      const reported = indexSubjects(
        reading.figures.filter((figure) => figure.stance === 'reported' && !goals.has(figure)),
        ({ subject }) => subject,
      )
      for (const claim of claims) {
        const target = claimedTarget(reading, claim, targets)
        if (target === undefined || reported.find(target.figure.subject).length > 0) continue
        yield finding(reading, claim, target)
      }
    }
  },
}

/** More than these is no list of goals that anybody reports on. */
const mostGoals = 200

/** One for each subject. */
const goalsBySubject = (reading: Reading): readonly DraftTarget[] => {
  const specific = draftTargets(reading).filter(
    ({ figure: { subject } }) => !isCommonSubject(subject.key),
  )
  const goals = [...new Map(specific.map((target) => [target.figure.subject.key, target])).values()]
  return goals.length > mostGoals ? [] : goals
}

const plainWords = (text: string): string => text.replace(/[\s“”"《》（）()]/g, '')

const window = 60

/** The one target whose subject the words before the claim name in full. */
const claimedTarget = (
  reading: Reading,
  { words, sentence }: AssertionClaim,
  targets: readonly DraftTarget[],
): DraftTarget | undefined => {
  const before = plainWords(
    reading.plain.slice(Math.max(sentence.start, words.start - window), words.end),
  )
  const named = targets.filter(
    ({ figure: { subject, clause } }) =>
      clause.sentence !== sentence && before.includes(plainWords(subject.text)),
  )
  return new Set(named.map(({ figure }) => figure.subject.key)).size === 1 ? named[0] : undefined
}

const finding = (reading: Reading, claim: AssertionClaim, target: DraftTarget): Found => {
  const [words, goal] = [wordsAt(reading, claim.words), wordsAt(reading, target.figure)]
  return {
    at: spot(reading, claim.words),
    verdict: 'uncertain',
    message: `说“${words}”，全文没有完成数；“${target.figure.subject.text}”的目标是${goal}`,
    hint: '请写出完成数，有目标的写明完成率',
    stated: words,
    operands: [operandAt('目标值', target.figure, reading)],
  }
}
