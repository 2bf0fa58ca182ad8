import { matchAt } from './match-at.ts'
import { unitPattern } from './units.ts'

const tail = new RegExp(
  ` ?(?<over>[余多])?(?<scale>万亿|十万|百万|千万|万|亿|千(?!克|米|瓦)|百(?!分))?(?<late>[余多])?(?<unit>${unitPattern})?(?<last>多)?`,
  'y',
)

export interface UnitWords {
  /** 万 of 万人次. */
  readonly scale?: string
  /** Empty where none stands there. */
  readonly unit: string
  /** Whether 余 or 多 stands among them. */
  readonly isOver: boolean
  readonly end: number
}

/** What stands behind digits that end at a place: 余万元, 万多人, %. */
export const unitAt = (plain: string, at: number): UnitWords => {
  const match = matchAt(tail, plain, at)
  const { over, scale, late, unit = '', last } = match?.groups ?? {}
  const written = match?.[0] ?? ''
  return {
    ...(scale === undefined ? {} : { scale }),
    unit,
    isOver: (over ?? late ?? last) !== undefined,
    end: at + (written.trim() === '' ? 0 : written.length),
  }
}
