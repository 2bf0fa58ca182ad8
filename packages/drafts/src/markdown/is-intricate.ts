/**
 * Above these, parsers of Markdown take time or memory out of all proportion; no report comes near. Each
 * was set by measuring.
 */
const limits = {
  /** Marks of emphasis and links in one paragraph. */
  marks: 3000,
  /** Items of lists, in the whole text. */
  items: 5000,
  /** Quotations and lists in each other. */
  depth: 60,
} as const

const count = (text: string, pattern: RegExp): number => {
  let found = 0
  for (const _ of text.matchAll(pattern)) found += 1
  return found
}

const item = /^[ \t>]*(?:[-+*]|\d{1,9}[.)])[ \t]/gm

const isDeep = (line: string): boolean =>
  (/^[ \t>]*/.exec(line)?.[0].length ?? 0) > 4 * limits.depth ||
  count(line.slice(0, 8 * limits.depth), /(?:^|(?<=[ \t>]))(?:>|[-+*](?=[ \t])|\d[.)](?=[ \t]))/g) >
    limits.depth

/** Whether there is more markup than anybody writes: its words are then better read as plain text. */
export const isIntricate = (text: string): boolean =>
  count(text, item) > limits.items ||
  text.split(/\n[ \t\r]*\n/).some((part) => count(part, /[*_~[\]!`<]/g) > limits.marks) ||
  text.split('\n').some(isDeep)
