import type { Dataset, Goal } from '@jibao/data-model'

/** The goals of a year, programme by programme, by number. */
export const goalsOfYear = (
  { goals, programmes }: Pick<Dataset, 'goals' | 'programmes'>,
  year: number,
): readonly Goal[] =>
  programmes.flatMap(({ id }) =>
    goals
      .filter((goal) => goal.programme === id && goal.year === year)
      .toSorted((a, b) => a.number - b.number),
  )
