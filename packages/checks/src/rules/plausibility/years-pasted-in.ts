import { compare, multiply } from '@jibao/core'
import type { Found } from '../../check.ts'
import type { Figure, Reading } from '../../prose/reading.ts'
import { countUnits } from '../shared/count-units.ts'
import { spot, wordsAt } from '../shared/spot.ts'

const pasted = /^(?:(?<year>20(?:1\d|2\d|30))\d{1,4}|\d{1,4}(?<atEnd>20(?:1\d|2\d|30)))$/

/** A count that is so many times the greatest of the others is no count of theirs. */
const TOO_MUCH = '10'
/** The same where the draft says little: no other mention of the year, or few other counts. */
const FAR_TOO_MUCH = '100'
const FEW = 4

/** Of these a report may tell once, in a number of any size. */
const anySize = /人口|户籍|居民|参保|点击|浏览|阅读|访问|关注/

const isCount = ({ kind, plainUnit }: Figure): boolean =>
  kind === 'amount' && countUnits.has(plainUnit)

const yearIn = (reading: Reading, { digits }: Figure): string | undefined => {
  const groups = pasted.exec(reading.plain.slice(digits.start, digits.end))?.groups
  return groups?.year ?? groups?.atEnd
}

const nearby = ({ plain }: Reading, { start, clause }: Figure): string =>
  plain.slice(Math.max(clause.sentence.start, start - 16), start)

/**
 * Numbers that a year was typed into (232023份): the digits of a year stand at their beginning or end, and
 * they are far beyond every other count of the draft.
 */
export function* yearsPastedIn(reading: Reading): Iterable<Found> {
  const counts = reading.figures.filter(isCount)
  const suspects = new Map<Figure, string>()
  for (const figure of counts) {
    const year = yearIn(reading, figure)
    if (year !== undefined) suspects.set(figure, year)
  }
  if (suspects.size === 0) return
  const years = new Set(reading.times.map(({ year }) => String(year)))
  const others = counts.filter((figure) => !suspects.has(figure))
  const [first] = others
  if (first === undefined) return
  const greatest = others.reduce(
    (most, figure) => (compare(figure.amount, most.amount) > 0 ? figure : most),
    first,
  )
  // 14个镇 says nothing of how many people there are.
  if (compare(greatest.amount, '100') < 0) return
  for (const [figure, year] of suspects) {
    const isPlain = years.has(year) && others.length >= FEW
    const limit = multiply(greatest.amount, isPlain ? TOO_MUCH : FAR_TOO_MUCH)
    if (compare(figure.amount, limit) < 0 || anySize.test(nearby(reading, figure))) continue
    const stated = wordsAt(reading, figure)
    yield {
      at: spot(reading, figure),
      verdict: 'uncertain',
      message: `“${stated}”像是误并入了年份${year}：文中其他数量最多为${wordsAt(reading, greatest)}`,
      hint: '请核对数字',
      stated,
      operands: [
        {
          label: '文中最大的数量',
          value: wordsAt(reading, greatest),
          at: spot(reading, greatest),
        },
      ],
    }
  }
}
