import { type Observation, periodEnd } from '@jibao/data-model'
import type { ReturnedFigure } from '../intake/returned.ts'

/** What stands beside a figure, in the words of the form. */
const detailNames = { asOf: '数据截止日期', note: '备注', evidence: '佐证材料' } as const

export type Detail = keyof typeof detailNames

export type Details = Pick<ReturnedFigure, Detail>

const details = Object.keys(detailNames) as readonly Detail[]

/** A figure is as of the period's end when nothing is said: recorded, that is no statement. */
export const recordedDetails = ({ period, asOf, note, evidence }: Observation): Details => ({
  ...(asOf === periodEnd(period) ? {} : { asOf }),
  ...(note === undefined ? {} : { note }),
  ...(evidence === undefined ? {} : { evidence }),
})

/** Those that both state, and state otherwise. */
export const differingDetails = (a: Details, b: Details): readonly Detail[] =>
  details.filter((one) => a[one] !== undefined && b[one] !== undefined && a[one] !== b[one])

/** Those that a figure brings to what is recorded. */
export const addedDetails = (figure: ReturnedFigure, recorded: Details): readonly Detail[] =>
  details.filter(
    (one) =>
      figure[one] !== undefined &&
      recorded[one] === undefined &&
      !(one === 'asOf' && figure.asOf === periodEnd(figure.period)),
  )

/** `，备注“全部到位”` for those named; nothing for none. */
export const detailsText = (stated: Details, named: readonly Detail[]): string =>
  named.map((one) => `，${detailNames[one]}“${stated[one] ?? ''}”`).join('')
