const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

const character = (reference: string): string | undefined => {
  if (!reference.startsWith('#')) return named[reference]
  const code = /^#x/i.test(reference)
    ? Number.parseInt(reference.slice(2), 16)
    : Number.parseInt(reference.slice(1), 10)
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined
}

/** The five entities of XML and numbered characters; anything else stays as written. */
export const decodeEntities = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(#x[0-9a-f]+|#\d+|[a-z]+);/gi, (written, reference: string) => {
        return character(reference) ?? written
      })
    : text
