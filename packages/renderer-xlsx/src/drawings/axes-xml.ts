import { element, setting } from '../xml.ts'

export interface Axis {
  readonly isPercent: boolean
  readonly hasNegative: boolean
}

/** Any numbers, as long as the axes of a chart differ. */
const ids = { category: 1, value: 2 } as const

/** The axes that bars or lines are drawn in. */
export const axisIds = setting('c:axId', ids.category) + setting('c:axId', ids.value)

const greyLine = element(
  'c:spPr',
  {},
  element('a:ln', { w: 6350 }, element('a:solidFill', {}, element('a:srgbClr', { val: 'D9D9D9' }))),
)

const axis = (
  name: 'c:catAx' | 'c:valAx',
  id: number,
  {
    scaling,
    position,
    middle,
    crosses,
    end,
  }: Readonly<Record<'scaling' | 'position' | 'middle' | 'crosses' | 'end', string>>,
): string =>
  element(
    name,
    {},
    setting('c:axId', id),
    element('c:scaling', {}, scaling),
    setting('c:delete', 0),
    setting('c:axPos', position),
    middle,
    setting('c:majorTickMark', 'none'),
    setting('c:minorTickMark', 'none'),
    setting('c:tickLblPos', name === 'c:catAx' ? 'low' : 'nextTo'),
    setting('c:crossAx', id === ids.category ? ids.value : ids.category),
    setting('c:crosses', crosses),
    end,
  )

/**
 * Labels and numbers of an upright chart of lines, or of bars that lie one below the other: those
 * are read from the top, and begin at zero lest their lengths mislead.
 */
export const axesOf = (kind: 'bars' | 'lines', { isPercent, hasNegative }: Axis): string => {
  const isBars = kind === 'bars'
  return (
    axis('c:catAx', ids.category, {
      scaling: setting('c:orientation', isBars ? 'maxMin' : 'minMax'),
      position: isBars ? 'l' : 'b',
      middle: '',
      crosses: 'autoZero',
      end: setting('c:tickLblSkip', 1) + setting('c:noMultiLvlLbl', 1),
    }) +
    axis('c:valAx', ids.value, {
      scaling:
        setting('c:orientation', 'minMax') + (isBars && !hasNegative ? setting('c:min', 0) : ''),
      position: isBars ? 'b' : 'l',
      middle:
        element('c:majorGridlines', {}, greyLine) +
        element('c:numFmt', { formatCode: isPercent ? '0%' : 'General', sourceLinked: 0 }),
      crosses: isBars ? 'max' : 'autoZero',
      end: setting('c:crossBetween', 'between'),
    })
  )
}
