import { meaningModifiers } from './meaning/meaning-modifiers.ts'
import { signs } from './meaning/subject-words.ts'
import type { Subject } from './reading.ts'

/** `same` when the words name one thing, `different` when they name two, `unsure` when they do not decide. */
export type SubjectMatch = 'same' | 'unsure' | 'different'

/** Words that may stand or not: 为残疾人提供辅具适配服务 is 残疾人辅具适配. */
const idle =
  /提供|服务|实施|开展|进行|工作|情况|项目|累计|合计|共计|总数|数量|人数|户数|总计|共有|其中|[、和与及]/g

/** Below this the words have too little in common to name one thing. */
const LIKE = 0.5

const coreOf = (key: string): string => {
  const core = key.replace(signs, '').replace(idle, '')
  return core === '' ? key : core
}

const sorted = (text: string): string => Array.from(text).toSorted().join('')

const pairsOf = (text: string): ReadonlySet<string> => {
  const pairs = new Set<string>()
  for (let at = 0; at + 1 < text.length; at += 1) pairs.add(text.slice(at, at + 2))
  return pairs
}

/** Shared pairs of neighbouring characters, of all that either has: 0 to 1. */
const likeness = (a: string, b: string): number => {
  const [left, right] = [pairsOf(a), pairsOf(b)]
  const shared = [...left].filter((pair) => right.has(pair)).length
  return (2 * shared) / Math.max(1, left.size + right.size)
}

/**
 * 困难职工帮扶 and 帮扶困难职工 are one thing; 城市低保 and 农村低保, 新增低保对象 and 低保对象 are two;
 * 低保标准 and 最低生活保障标准 are for somebody to say.
 */
export const matchSubjects = (a: Subject, b: Subject): SubjectMatch => {
  if (a.key === '' || b.key === '') return 'unsure'
  if (a.key === b.key) return 'same'
  if (meaningModifiers(a.key) !== meaningModifiers(b.key)) return 'different'
  const [left, right] = [coreOf(a.key), coreOf(b.key)]
  if (left === right || sorted(left) === sorted(right)) return 'same'
  if (left.includes(right) || right.includes(left)) return 'unsure'
  return likeness(left, right) >= LIKE ? 'unsure' : 'different'
}
