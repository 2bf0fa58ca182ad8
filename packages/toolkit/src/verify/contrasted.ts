/** Characters that are left of what is alike on either side. */
const around = 8

/** Beyond this many, what is alike at the end of all texts is cut off at a difference. */
const longest = 40

/** Texts that differ, shortened where they are alike and long, so that the difference is seen. */
export const contrasted = (texts: readonly string[]): readonly string[] => {
  const all = texts.map((text) => Array.from(text))
  const lengths = all.map(({ length }) => length)
  if (Math.max(...lengths) <= longest) return texts
  const shortest = Math.min(...lengths)
  const before = alike(all, shortest, (characters, index) => characters[index])
  const after = alike(all, shortest - before, (characters, index) => characters.at(-1 - index))
  const start = Math.max(0, before - around)
  const cut = Math.max(0, after - around)
  return all.map((characters) => {
    const own = characters.slice(start, characters.length - cut)
    const shown = own.length > longest ? [...own.slice(0, longest), '…'] : own
    return [...(start > 0 ? ['…'] : []), ...shown, ...(cut > 0 ? ['…'] : [])].join('')
  })
}

const alike = (
  all: readonly (readonly string[])[],
  most: number,
  at: (characters: readonly string[], index: number) => string | undefined,
): number => {
  const [first = [], ...others] = all
  let count = 0
  while (count < most && others.every((one) => at(one, count) === at(first, count))) count += 1
  return count
}
