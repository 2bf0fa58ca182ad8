// An insertion stands in the Markdown text as a number between two private-use characters, which
// no template may contain: the parser sees two ordinary letters and never a word of the data.

const open = '\uE000'
const close = '\uE001'

export const referenceTo = (index: number): string => `${open}${index}${close}`

/** Cuts a text at its references: strings and indices in turn. */
export const splitReferences = (text: string): readonly (string | number)[] =>
  text
    .split(/(\uE000\d+\uE001)/u)
    .filter((part) => part !== '')
    .map((part) => (part.startsWith(open) ? Number(part.slice(1, -1)) : part))
