/** In thousandths, rounded as `toFixed` does, which goes by the exact binary value where two are as near. */
export const thousandths = (number: number): number => {
  const exact = number * 1000
  const nearest = Math.round(exact)
  const isBetween = Math.abs(Math.abs(exact - nearest) - 0.5) < 1e-6
  return isBetween ? Math.round(Number(number.toFixed(3)) * 1000) : nearest
}

/** To three decimals. */
export const thousandth = (number: number): number => thousandths(number) / 1000
