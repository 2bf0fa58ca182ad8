/** Ideographs, kana, hangul and full-width forms: those characters of ours that take two columns. */
const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]/u

/**
 * How many columns of a terminal a text takes. Libraries for this also know emoji, the table of which takes half as long to
 * build as Node takes to start; no line of ours has any.
 */
export const displayWidth = (text: string): number => {
  let width = 0
  for (const character of text) width += wide.test(character) ? 2 : 1
  return width
}
