import { milestoneState, parseQuantity, writtenReading } from '@jibao/data-model'
import { figureNotStated, figureTrimmed, milestoneInvalid } from './diagnostics/index.ts'
import type { FigureContext, FigureReading } from './read-figure.ts'

import { isUnreported, withoutRemarks } from './without-remarks.ts'

const ticks = /^(?:√|✓|✔|☑|是)$/

/** Reads whether something was done: a state in the words that staff use, or `——`. */
export const readMilestone = (
  text: string,
  { indicator, origin }: FigureContext,
): FigureReading => {
  if (parseQuantity(text).kind === 'not-stated') {
    return { reading: { kind: 'not-stated' }, diagnostics: [] }
  }
  const certain = milestoneState(text)
  if (certain !== undefined) {
    return { reading: { kind: 'milestone', state: certain }, diagnostics: [] }
  }
  if (isUnreported(text)) {
    return {
      reading: { kind: 'not-stated' },
      diagnostics: [figureNotStated(indicator, text, origin)],
    }
  }
  const state = ticks.test(text)
    ? 'done'
    : withoutRemarks(text)
        .map(milestoneState)
        .find((found) => found !== undefined)
  if (state === undefined) return { diagnostics: [milestoneInvalid(indicator, text, origin)] }
  const reading = { kind: 'milestone', state } as const
  return {
    reading,
    diagnostics: [figureTrimmed(indicator, text, writtenReading(reading), origin)],
  }
}
