import {
  type Approximation,
  add,
  compare,
  isDecimalText,
  multiply,
  type Quantity,
} from '@jibao/core'
import { toHalfWidth } from './half-width.ts'

/** What a written figure turned out to be. Nothing is guessed: what is not understood is refused. */
export type QuantityReading =
  | { readonly kind: 'quantity'; readonly quantity: Quantity }
  | { readonly kind: 'not-stated' }
  | { readonly kind: 'refused'; readonly reason: QuantityFault }

/**
 * `grouping` thousands separators at wrong places; `letters` letters among digits (0OO1);
 * `exponent` 1e5; `leading-zero` 007; `range-order` a range that falls; `not-a-number` no number to be seen.
 */
export type QuantityFault =
  | 'grouping'
  | 'letters'
  | 'exponent'
  | 'leading-zero'
  | 'range-order'
  | 'not-a-number'

const notStated = /^(?:-{1,2}|—{1,2}|\/|无|)$/

const prefixes: readonly (readonly [RegExp, Approximation])[] = [
  [/^(?:大?约)/, 'about'],
  [/^(?:将近|接近|近)/, 'nearly'],
  [/^(?:超过|超|逾)/, 'exceeding'],
  [/^不足/, 'under'],
]

const number = String.raw`-?\d[\d,]*(?:\.\d+)?`
const unit = String.raw`[\p{Script=Han}A-Za-zμ%‰°℃㎡㎥²³/·]*`
const shape = new RegExp(
  String.raw`^(?<value>${number})(?:(?<lowUnit>[%‰万亿])?(?:[~～—–]|-(?=\d)|至|到)(?<upper>${number}))?(?<scale>[万亿](?=[余多]))?(?<over>[余多])?(?!多|.*余)(?<unit>${unit}?)(?<about>左右|上下)?$`,
  'u',
)

const scales: Readonly<Record<string, string>> = { 万: '10000', 亿: '100000000' }

/**
 * Reads a figure as people write it: `1,022`, `１０２２`, `12.5％`, `5000余万元`, `70 户`, `2～3个`.
 * `——`, `—`, `/`, `无` and nothing at all are "not stated", never 0.
 */
export const parseQuantity = (written: string): QuantityReading => {
  const spaced = toHalfWidth(written).replace(/−/g, '-').trim()
  if (/\d\s+[\d,.]/.test(spaced)) return { kind: 'refused', reason: 'grouping' }
  const text = spaced.replace(/\s+/g, '')
  if (notStated.test(text)) return { kind: 'not-stated' }
  const approximation = prefixes.find(([prefix]) => prefix.test(text))
  const stripped = approximation === undefined ? text : text.replace(approximation[0], '')
  const match = shape.exec(stripped)
  if (match?.groups === undefined) return { kind: 'refused', reason: faultOf(stripped) }
  const { value = '', lowUnit, upper, scale, over, unit: unitText = '', about } = match.groups

  if (/^[OoIl]/.test(unitText)) return { kind: 'refused', reason: 'letters' }
  if (lowUnit !== undefined && !unitText.startsWith(lowUnit)) {
    return { kind: 'refused', reason: 'not-a-number' }
  }
  const numbers = [value, ...(upper === undefined ? [] : [upper])].map(readNumber)
  const fault = numbers.find((reading) => reading.fault !== undefined)?.fault
  if (fault !== undefined) return { kind: 'refused', reason: fault }
  const factor = scale === undefined ? undefined : scales[scale]
  const [low = '0', high] = numbers.map((reading) =>
    factor === undefined ? reading.value : multiply(reading.value, factor),
  )
  if (high !== undefined && compare(low, high) > 0) {
    return { kind: 'refused', reason: 'range-order' }
  }
  const approximate =
    approximation?.[1] ?? (over !== undefined ? 'over' : about !== undefined ? 'about' : undefined)
  return {
    kind: 'quantity',
    quantity: {
      value: low,
      unit: unitText,
      ...(approximate === undefined ? {} : { approximate }),
      ...(high === undefined ? {} : { upper: high }),
    },
  }
}

interface NumberReading {
  readonly value: string
  readonly fault?: QuantityFault
}

const readNumber = (text: string): NumberReading => {
  const grouped = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text)
  if (text.includes(',') && !grouped) return { value: '0', fault: 'grouping' }
  const plain = text.replaceAll(',', '')
  if (!isDecimalText(plain)) return { value: '0', fault: 'leading-zero' }
  // Adding zero drops the sign of -0 and changes nothing else.
  return { value: add(plain, '0') }
}

const faultOf = (text: string): QuantityFault => {
  if (/^-?\d+(?:\.\d+)?[eE][+-]?\d+$/.test(text)) return 'exponent'
  if (/^\d+(?:,\d*)+/.test(text)) return 'grouping'
  if (/\d[A-Za-z]+\d|^[A-Za-z]+\d/.test(text)) return 'letters'
  return 'not-a-number'
}
