export type Attributes = Readonly<Record<string, string>>

/** @throws RangeError where there is no number */
export const numberOf = (attributes: Attributes, name: string): number => {
  const text = attributes[name]
  const value = Number(text)
  if (text === undefined || !Number.isFinite(value)) {
    throw new RangeError(`${name} "${text}" in a drawing`)
  }
  return value
}
