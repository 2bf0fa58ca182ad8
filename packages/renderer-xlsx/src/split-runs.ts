import { type Run, textOf } from './runs.ts'

/**
 * Cuts a text into as few parts as `fits` accepts, at the ends of sentences where it can: Excel
 * has a tallest row and hides what does not fit into it.
 */
export const splitRuns = (
  runs: readonly Run[],
  fits: (text: string) => boolean,
): readonly (readonly Run[])[] => {
  const text = textOf(runs)
  if (fits(text)) return [runs]
  const sentences = text.match(/[^。！？；\n]*[。！？；\n]|[^。！？；\n]+/gu) ?? []
  const parts = pack(
    sentences.flatMap((sentence) => halve(sentence, fits)),
    fits,
  )
  let end = 0
  return parts.map((part) => {
    const start = end
    end += part.length
    return sliceRuns(runs, start, end)
  })
}

/** A sentence that does not fit is halved until each piece does. */
const halve = (sentence: string, fits: (text: string) => boolean): readonly string[] => {
  const characters = Array.from(sentence)
  if (fits(sentence) || characters.length < 2) return [sentence]
  const middle = Math.ceil(characters.length / 2)
  return [characters.slice(0, middle), characters.slice(middle)].flatMap((half) =>
    halve(half.join(''), fits),
  )
}

const pack = (pieces: readonly string[], fits: (text: string) => boolean): readonly string[] => {
  const parts: string[] = []
  for (const piece of pieces) {
    const longer = `${parts.at(-1) ?? ''}${piece}`
    if (parts.length > 0 && fits(longer)) parts.splice(-1, 1, longer)
    else parts.push(piece)
  }
  return parts
}

/** The runs between two offsets of their joined text. */
const sliceRuns = (runs: readonly Run[], start: number, end: number): readonly Run[] => {
  let offset = 0
  return runs.flatMap((run) => {
    const { text } = run
    const part = text.slice(Math.max(0, start - offset), Math.max(0, end - offset))
    offset += text.length
    return part === '' ? [] : [{ ...run, text: part }]
  })
}
