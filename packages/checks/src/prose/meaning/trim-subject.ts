import { bareActs, goalTail, leadWords, lightActs, signs, tailWords } from './subject-words.ts'

const trimmed = (text: string, pattern: RegExp): string => {
  let kept = text
  for (let next = kept.replace(pattern, ''); next !== kept; next = kept.replace(pattern, '')) {
    kept = next
  }
  return kept
}

export const trimTail = (text: string): string => trimmed(text, tailWords)

export const trimLead = (text: string): string => trimmed(text, leadWords)

/** Whether the words say what was done, and of nothing whatever. */
export const isActOnly = (text: string): boolean => trimmed(text, bareActs) === ''

/** For comparison: without acts that every report says of everything, and without signs. */
export const subjectKey = (text: string): string => {
  const bare = text.replace(signs, '').replace(/[、，,；;：:]+$/, '')
  const without = trimmed(trimLead(bare), lightActs).replace(goalTail, '')
  return without === '' ? bare : without
}
