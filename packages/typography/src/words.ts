const opening = /[“‘（《〈【〔(]$/u
/** A mark, or a character that belongs to what stands before it. */
const trailing = /^[”’）》〉】〕)，、；：。！？.%％的和与及或等]/u
const oneCharacter = /^\p{Script=Han}$/u
const number = /\d\.?$/u

// Costs more than to cut a name with it.
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

const words = (text: string): readonly string[] =>
  Array.from(segmenter.segment(text), ({ segment }) => segment)

/** Characters that the dictionary knows no word of are one: 社保局. */
const withNames = (pieces: readonly string[]): readonly string[] => {
  const joined: string[] = []
  let isName = false
  for (const piece of pieces) {
    const isSingle = oneCharacter.test(piece) && !trailing.test(piece)
    if (isSingle && isName) joined.push(`${joined.pop() ?? ''}${piece}`)
    else joined.push(piece)
    isName = isSingle
  }
  return joined
}

/** Whether a piece is better not parted from the one before: 局 of 民政局, 年 of 2023年, a closing mark. */
const leans = (piece: string, before: string): boolean =>
  trailing.test(piece) ||
  opening.test(before) ||
  number.test(before) ||
  // 区 of 区卫生健康局.
  oneCharacter.test(before) ||
  (oneCharacter.test(piece) && !trailing.test(before.slice(-1)))

/** Names recur: in each format, each quarter and each county. */
const most = 4096
const longestName = 100
const known = new Map<string, readonly string[]>()

/** A name cut where a line may end and a reader does not stumble; joined, the pieces are the text. */
export const wordsOf = (text: string): readonly string[] => {
  const found = known.get(text)
  if (found !== undefined) return found
  const pieces = cut(text)
  if (text.length <= longestName) {
    if (known.size >= most) known.clear()
    known.set(text, pieces)
  }
  return pieces
}

const cut = (text: string): readonly string[] => {
  const pieces: string[] = []
  for (const piece of withNames(words(text))) {
    const before = pieces.at(-1)
    if (before !== undefined && leans(piece, before)) pieces.push(`${pieces.pop() ?? ''}${piece}`)
    else pieces.push(piece)
  }
  return pieces
}
