import { configs } from 'opencc-js/preset/t2cn'

let steps: readonly ReadonlyMap<string, string>[] | undefined

/**
 * A character by itself, so that every place stays its place. OpenCC's dictionaries are read when first asked, and only
 * what they say of single characters: its own converter plants a tree of all words first.
 */
export const simplified = (character: string): string => {
  steps ??= readSteps()
  let made = character
  for (const step of steps) made = step.get(made) ?? made
  return made.length === character.length ? made : character
}

/** From Taiwan's characters to old ones, and from those to ours; of the dictionaries of a step the first one has the say. */
const readSteps = (): readonly ReadonlyMap<string, string>[] =>
  (configs.tw2s?.conversionChain ?? []).map((dictionaries) => {
    const known = new Map<string, string>()
    for (const dictionary of dictionaries.toReversed()) {
      // `啟 啓|媯 嬀|…`
      for (const entry of String(dictionary).split('|')) {
        if (entry.indexOf(' ') === 1) known.set(entry.charAt(0), entry.slice(2))
      }
    }
    return known
  })
