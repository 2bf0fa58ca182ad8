import { type Comparator, compare, type DecimalText, type Quantity } from '@jibao/core'

export const isCap = (comparator: Comparator): boolean => comparator === '≤' || comparator === '<'

/** The end of a range that is the harder one for the comparator. */
export const hardEnd = (actual: Quantity, comparator: Comparator): DecimalText =>
  isCap(comparator) ? (actual.upper ?? actual.value) : actual.value

const isBelowStated = ({ approximate }: Quantity): boolean =>
  approximate === 'nearly' || approximate === 'under'

const isAboveStated = ({ approximate }: Quantity): boolean =>
  approximate === 'over' || approximate === 'exceeding'

/**
 * Whether an actual meets a constraint for certain: 近500 and 约500 do not meet ≥500, 500余 meets >500,
 * and a range meets it only as a whole. Units are the same by construction.
 */
export const satisfiesTarget = (
  actual: Quantity,
  comparator: Comparator,
  target: Quantity,
): boolean => {
  const order = compare(hardEnd(actual, comparator), target.value)
  const isExact = actual.approximate === undefined
  switch (comparator) {
    case '≥':
      return isExact || isAboveStated(actual) ? order >= 0 : order > 0
    case '>':
      return isAboveStated(actual) ? order >= 0 : order > 0
    case '≤':
      return isExact || isBelowStated(actual) ? order <= 0 : order < 0
    case '<':
      return isBelowStated(actual) ? order <= 0 : order < 0
    case '=':
      return isExact && order === 0 && actual.upper === undefined
  }
}
