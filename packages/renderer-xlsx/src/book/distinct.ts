/** Texts in the order of their first coming, each once. */
export interface Distinct {
  /** The place of a text among them, from 0; a new one comes last. */
  readonly numberOf: (text: string) => number
  readonly texts: () => readonly string[]
}

export const openDistinct = (...first: readonly string[]): Distinct => {
  const numbers = new Map(first.map((text, index) => [text, index]))
  return {
    numberOf: (text) => {
      const known = numbers.get(text)
      if (known !== undefined) return known
      const number = numbers.size
      numbers.set(text, number)
      return number
    },
    texts: () => [...numbers.keys()],
  }
}
