import { milestoneState } from '@jibao/data-model'
import { withoutRemarks } from './without-remarks.ts'

/** Whether a text is the state of something (已完成, 推进中), where a number was to be. */
export const looksLikeWords = (text: string): boolean =>
  [text, ...withoutRemarks(text)].some((less) => milestoneState(less) !== undefined)
