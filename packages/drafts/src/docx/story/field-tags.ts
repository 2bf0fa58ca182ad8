import { isContentsCode } from './fields.ts'
import type { Closers, Openers } from './tag-handlers.ts'

export const fieldOpeners = {
  'w:fldChar': ({ fields }, { attribute }) => {
    const kind = attribute('w:fldCharType')
    if (kind === 'begin') fields.begin()
    else if (kind === 'separate') fields.separate()
    else if (kind === 'end') fields.end()
    return undefined
  },
  'w:fldSimple': (_, { attribute }) =>
    isContentsCode(attribute('w:instr') ?? '') ? 'skip' : undefined,
  'w:instrText': (story) => {
    story.isCode = true
    return undefined
  },
} satisfies Openers

export const fieldClosers = {
  'w:instrText': (story) => {
    story.isCode = false
  },
} satisfies Closers
