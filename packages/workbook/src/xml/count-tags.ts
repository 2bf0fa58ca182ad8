/** Opening and closing ones together. */
export const countTags = (xml: string): number => {
  let count = 0
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) count++
  return count
}
