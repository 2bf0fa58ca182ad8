/** What Excel forbids in the name of a sheet, and how it is written instead. */
const substitutes: Readonly<Record<string, string>> = {
  ':': '：',
  '\\': '＼',
  '/': '／',
  '?': '？',
  '*': '＊',
  '[': '［',
  ']': '］',
  // Allowed inside a name, but every formula and defined name would have to double it.
  "'": '’',
}

/** Excel's limit, in UTF-16 code units. */
const longest = 31

const clip = (text: string, length: number): string =>
  text.slice(0, length).replace(/[\uD800-\uDBFF]$/u, '')

const legible = (wish: string): string =>
  wish
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[:\\/?*[\]']/g, (character) => substitutes[character] ?? '')

/**
 * Hands out names that Excel accepts, each once; upper and lower case are the same to it.
 * @param unnamed for what wishes no name
 */
export const openSheetNames = (
  reserved: readonly string[],
  unnamed: string,
): ((wish: string) => string) => {
  const taken = new Set(['history', ...reserved].map((name) => name.toLowerCase()))
  return (wish) => {
    const name = legible(wish) || unnamed
    for (let count = 1; ; count += 1) {
      const suffix = count === 1 ? '' : `（${count}）`
      const candidate = `${clip(name, longest - suffix.length).trimEnd()}${suffix}`
      if (taken.has(candidate.toLowerCase())) continue
      taken.add(candidate.toLowerCase())
      return candidate
    }
  }
}
