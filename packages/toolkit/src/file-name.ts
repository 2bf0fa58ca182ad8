/** Names that Windows keeps for devices, with any extension. */
const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])\s*(?:\.|$)/iu

const mostCharacters = 80

/** File systems take 255, and an extension has to fit. */
const mostBytes = 240

/**
 * A file name that every system accepts and people can read: what would leave the folder or is
 * refused by Windows becomes an underscore.
 */
export const fileNameOf = (title: string): string => {
  const readable = title
    .normalize('NFC')
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}]/gu, '_')
    .replace(/\s+/gu, ' ')
    .replace(/^[.\s]+|[.\s]+$/gu, '')
  const unreserved = reserved.test(readable) ? `_${readable}` : readable
  return shorten(unreserved).replace(/[.\s]+$/u, '') || '报告'
}

const shorten = (name: string): string => {
  let short = ''
  let bytes = 0
  for (const character of Array.from(name).slice(0, mostCharacters)) {
    bytes += new TextEncoder().encode(character).length
    if (bytes > mostBytes) break
    short += character
  }
  return short
}
