/** Numbers that tell a reader which, not how many; and why that is no disclosure. */
export interface NeverMasked {
  readonly pattern: RegExp
  readonly basis: string
}

const number = String.raw`\d+(?:\.\d+)?`
const to = String.raw`\s?[-—–－~～至到、]\s?`

export const neverMasked: readonly NeverMasked[] = [
  { pattern: /《[^》]*》/gu, basis: 'titles of laws and documents are public' },
  { pattern: /[〔[［(（]\d{4}[〕\]］)）]第?\d+号/gu, basis: 'document numbers name a document' },
  {
    pattern: new RegExp(String.raw`(?:19|20)\d{2}(?:${to}(?:19|20)?\d{2})*\s?年`, 'gu'),
    basis: 'years are of the calendar',
  },
  {
    pattern: new RegExp(String.raw`\d{1,2}(?:${to}\d{1,2})*\s?[月日](?!均)`, 'gu'),
    basis: 'so are months and days',
  },
  { pattern: /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}/gu, basis: 'so are days in digits' },
  { pattern: new RegExp(`第${number}`, 'gu'), basis: 'ordinals: 第十届 is no count' },
  {
    pattern: /\d+(?:[+＋][\dA-ZＡ-Ｚ]+)+/gu,
    basis: 'a sum of kinds names a policy: 7+6+N',
  },
  { pattern: /\d{5}热线/gu, basis: 'numbers to call are there to be known' },
  { pattern: /(?:7\s?[×*xX]\s?)?24小时/gu, basis: 'round the clock, a name of a service' },
]

/** Numbers that are part of a name, unless they are those of a masked figure. */
export const namesWithNumbers: readonly NeverMasked[] = [
  {
    pattern: new RegExp(`“[^”，。；]{0,8}${number}(?![万亿])[^”，。；\\d]{3,12}”`, 'gu'),
    basis: 'a number inside a quoted name is part of it: “5.8人道公益日”',
  },
  { pattern: /“[^”，。；\d]{1,10}\d+”/gu, basis: 'so is a number at its end: “博爱100”' },
]
