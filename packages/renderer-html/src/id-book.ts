/** Ids and names of a page, each given out once. */
export interface IdBook {
  /** One that speaks of a text, so that an address with it outlives changes elsewhere on the page. */
  idFor(text: string): string
  /** What a part of the page is called among others of its kind: `表`, `表（2）`. */
  nameFor(text: string): string
}

/**
 * Characters of a text that its id keeps: a page printed to PDF names its places after them, in at most
 * 127 bytes (ISO 32000-1 annex C), nine a character.
 */
const longest = 12

const slug = (text: string): string =>
  Array.from(text.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, ''))
    .slice(0, longest)
    .join('')

/** @param numbered what is given instead of what was given before, counted from 2 */
const giveOnce = (numbered: (wanted: string, count: number) => string) => {
  const taken = new Set<string>()
  const counts = new Map<string, number>()
  return (wanted: string): string => {
    let given = wanted
    let count = counts.get(wanted) ?? 1
    while (taken.has(given)) {
      count += 1
      given = numbered(wanted, count)
    }
    counts.set(wanted, count)
    taken.add(given)
    return given
  }
}

export const openIdBook = (): IdBook => {
  const giveId = giveOnce((wanted, count) => `${wanted}-${count}`)
  return {
    idFor: (text) => giveId(slug(text) || 'id'),
    nameFor: giveOnce((wanted, count) => `${wanted}（${count}）`),
  }
}
