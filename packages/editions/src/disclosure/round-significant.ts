import { type DecimalText, divide, multiply, roundHalfUp, trimZeros } from '@jibao/core'

/** To so many significant digits, half up, zeros after: 1234 → 1200, 92.83 → 93, 0.0456 → 0.046. */
export const roundSignificant = (value: DecimalText, significant: number): DecimalText => {
  const [whole = '', fraction = ''] = value.replace('-', '').split('.')
  const places =
    whole === '0'
      ? (/^0*/.exec(fraction)?.[0].length ?? 0) + significant
      : significant - whole.length
  if (places >= 0) return trimZeros(roundHalfUp(value, places))
  const scale = `1${'0'.repeat(-places)}`
  return multiply(divide(value, scale, 0) ?? value, scale)
}
