/** The boxes and ticks of forms, by font and code. */
const symbols: Readonly<Record<string, string>> = {
  'wingdings 6f': '□',
  'wingdings a8': '□',
  'wingdings fb': '☒',
  'wingdings fc': '✓',
  'wingdings fd': '☒',
  'wingdings fe': '☑',
  'wingdings 2 52': '☑',
  'wingdings 2 50': '✓',
  'wingdings 2 54': '☒',
  'wingdings 2 a3': '□',
}

/** What `w:sym` shows; a space where only its font knows. */
export const symbolOf = (font = '', code = ''): string => {
  const point = Number.parseInt(code, 16)
  if (!/^[0-9a-f]{1,4}$/i.test(code) || point < 0x20) return ' '
  if (point < 0xe000 && !/^(?:wingdings|webdings|symbol)/i.test(font))
    return String.fromCodePoint(point)
  return symbols[`${font.toLowerCase()} ${(point & 0xff).toString(16)}`] ?? ' '
}
