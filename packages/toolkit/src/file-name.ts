/** Names that Windows keeps for devices, with any extension. */
const reserved = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i

/** File systems count 255 bytes; a Chinese character takes three, and an extension has to fit. */
const longest = 80

/**
 * A file name that every system accepts and people can read: what would leave the folder or is
 * refused by Windows becomes an underscore.
 */
export const fileNameOf = (title: string): string => {
  const readable = title
    .normalize('NFC')
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, '_')
    .replace(/\s+/gu, ' ')
    .trim()
  const short = Array.from(readable).slice(0, longest).join('')
  const safe = short.replace(/^[.\s]+|[.\s]+$/gu, '')
  if (safe === '') return '报告'
  return reserved.test(safe) ? `_${safe}` : safe
}
