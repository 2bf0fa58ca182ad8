import type { Dataset, Goal, Indicator } from '@jibao/data-model'

/**
 * Id of the department that answers for an indicator: its own, that of the year's goal which names it, or the one
 * in charge of its programme.
 * @param goal the first of the year that names it
 */
export const answerableFor = (
  indicator: Indicator,
  goal: Goal | undefined,
  dataset: Dataset,
): string | undefined => indicator.lead ?? goal?.lead ?? programmeOf(indicator, dataset)?.lead

/** The programme that names it in another year; else the one that its plan file is about. */
const programmeOf = (
  { id, origin }: Indicator,
  { goals, programmes }: Dataset,
): Dataset['programmes'][number] | undefined => {
  const goal = goals.find(({ indicators }) => indicators.includes(id))
  return (
    programmes.find((programme) => programme.id === goal?.programme) ??
    programmes.find((programme) => programme.origin.file === origin.file) ??
    programmes[0]
  )
}
