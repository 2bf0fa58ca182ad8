/** To three decimals, as `toFixed` rounds, which goes by the exact binary value where two are as near. */
export const thousandth = (number: number): number => {
  const thousandths = number * 1000
  const nearest = Math.round(thousandths)
  const isBetween = Math.abs(Math.abs(thousandths - nearest) - 0.5) < 1e-6
  return isBetween ? Number(number.toFixed(3)) : nearest / 1000
}
