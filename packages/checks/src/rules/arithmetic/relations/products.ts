import type { Reading } from '../../../prose/reading.ts'
import type { Recomputation } from '../../shared/recomputation.ts'
import { remembered } from '../../shared/remembered.ts'
import { byTheYear } from './by-the-year.ts'
import { eachSoMany } from './each-so-many.ts'
import { figureRuns } from './figure-run.ts'
import { standardOf } from './standards-of.ts'
import { unitPrice } from './unit-prices.ts'

/** What a sentence tells with the standard, the price or the weight that makes it. */
export const products = remembered((reading: Reading): readonly Recomputation[] =>
  figureRuns(reading).flatMap((run) =>
    run.figures.flatMap((_, at) => [
      ...unitPrice(run, at),
      ...eachSoMany(run, at),
      ...standardOf(run, at),
      ...byTheYear(run, at),
    ]),
  ),
)
