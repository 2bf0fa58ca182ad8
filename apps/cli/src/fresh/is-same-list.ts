/** Lists of texts; `null` is the same as itself only. */
export const isSameList = (
  one: readonly string[] | null,
  other: readonly string[] | null,
): boolean =>
  one === null || other === null
    ? one === other
    : one.length === other.length && one.every((text, index) => text === other[index])
