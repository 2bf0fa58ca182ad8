import { nameAt, nameBefore, plainName } from './name-at.ts'
import {
  amountBehind,
  conditionBehind,
  givingBefore,
  householdBehind,
  villages,
  welfareRoles,
} from './welfare-words.ts'

/** What a name stands beside, which its bearer may not want to be known for. */
export type NameContext = 'welfare' | 'condition' | 'village' | 'amount' | 'column'

export interface FoundName {
  readonly context: NameContext
  readonly name: string
}

interface Place {
  readonly context: NameContext
  /** What stands before the name. */
  readonly before: RegExp
  /** The name, up to what must follow it. */
  readonly name: RegExp
}

const clauseStart = String.raw`(?<=^|[^\p{Script=Han}]|[村组区道镇乡号路弄庄湾屯院]|[为给对向帮让助到由把将与和及有])`

const behindRole = new RegExp(`(?:${welfareRoles})[：:“\\s]?`, 'gu')

const places: readonly Place[] = [
  { context: 'welfare', before: behindRole, name: plainName },
  { context: 'welfare', before: behindRole, name: nameBefore(householdBehind) },
  {
    context: 'condition',
    before: new RegExp(clauseStart, 'gu'),
    name: nameBefore(conditionBehind),
  },
  { context: 'village', before: new RegExp(villages, 'gu'), name: nameBefore(householdBehind) },
  { context: 'amount', before: new RegExp(givingBefore, 'gu'), name: nameBefore(amountBehind) },
]

/** Every name in a text that stands beside welfare, illness, a village or money; each once. */
export const findNames = (text: string): readonly FoundName[] => {
  const found = places.flatMap(({ context, before, name: pattern }) =>
    Array.from(text.matchAll(before), ({ 0: { length }, index }) => {
      const name = nameAt(text, index + length, pattern)
      return name === undefined ? [] : [{ context, name }]
    }).flat(),
  )
  return found.filter(({ name }, index) => found.findIndex((one) => one.name === name) === index)
}
