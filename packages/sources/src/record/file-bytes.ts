const mark = '\uFEFF'

/** The text of a file of the workspace, without the mark that may stand before it. */
export const textOfBytes = (bytes: Uint8Array): string => new TextDecoder('utf-8').decode(bytes)

/** Marked as `before` was. */
export const bytesOfText = (text: string, before: Uint8Array | undefined): Uint8Array => {
  const isMarked = before?.[0] === 0xef && before[1] === 0xbb && before[2] === 0xbf
  return new TextEncoder().encode(isMarked ? `${mark}${text}` : text)
}
