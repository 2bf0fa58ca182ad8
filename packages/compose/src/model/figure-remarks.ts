import type { Observation } from '@jibao/data-model'
import { otherDay } from './other-day.ts'

/** What has to be known about a figure: that it was taken on another day, and what was noted with it. */
export const figureRemarks = (
  figure: string,
  observation: Observation | undefined,
): readonly string[] => {
  const day = otherDay(observation)
  const note = observation?.note?.replace(/[。；]$/, '') ?? ''
  return [
    ...(day === '' ? [] : [`${figure}截至${day}`]),
    ...(note === '' ? [] : [`${figure}：${note}`]),
  ]
}
