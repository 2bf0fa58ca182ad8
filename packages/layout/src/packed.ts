/**
 * As `map` does it. Of a `map` V8 makes an array of another kind as soon as it has optimised the caller, and
 * then throws away whatever it had optimised for arrays of the first.
 */
export const packed = <From, To>(
  items: readonly From[],
  of: (item: From, index: number) => To,
): readonly To[] => {
  const made: To[] = []
  let index = 0
  for (const item of items) {
    made.push(of(item, index))
    index += 1
  }
  return made
}
