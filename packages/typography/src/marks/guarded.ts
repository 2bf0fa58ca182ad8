/** Addresses, placeholders and code: what is written for machines stays as it is. */
const machineText =
  /(?:\b(?:https?|ftp):\/\/|\bmailto:|\bwww\.)[!-~]*[\w/#&=~-]|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+|\{[^{}]{0,200}\}|`[^`]{0,200}`/gu

/** From and to of the stretches of a text that no mark is changed in; UTF-16 units. */
export const guardedSpans = (text: string): readonly (readonly [number, number])[] =>
  Array.from(text.matchAll(machineText), (match): readonly [number, number] => [
    match.index,
    match.index + match[0].length,
  ])
