import fc from 'fast-check'

/** `12345`, 2 → `123.45`; 7, 2 → `0.07` */
const shiftPoint = (digits: number, places: number): string => {
  if (places === 0) return String(digits)
  const padded = String(digits).padStart(places + 1, '0')
  return `${padded.slice(0, -places)}.${padded.slice(-places)}`
}

/** Decimals from `min` units of the last place, with up to three places. */
export const decimals = (min: number, max = 99_999_999): fc.Arbitrary<string> =>
  fc.tuple(fc.integer({ min, max }), fc.nat({ max: 3 })).map(([digits, places]) =>
    shiftPoint(digits, places),
  )
