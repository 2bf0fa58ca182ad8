const digitsOf = (value: string): string => value.replace(/\D/g, '')

const fewest = 3

/** Whether one number can be the other mistyped: 6175 and 6157, 486 and 436. Two digits at most are off. */
export const looksMistyped = (a: string, b: string): boolean => {
  const [left, right] = [digitsOf(a), digitsOf(b)]
  if (left.length !== right.length || left.length < fewest || left === right) return false
  const off = Array.from(left).flatMap((digit, at) => (digit === right[at] ? [] : [at]))
  const [first = 0, second = 0] = off
  const isSwapped = left[first] === right[second] && left[second] === right[first]
  return off.length === 1 || (off.length === 2 && isSwapped)
}
