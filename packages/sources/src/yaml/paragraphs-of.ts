const chinese = String.raw`[\p{Script=Han}\u2014\u2018-\u201D\u2026\u3000-\u303F\uFF00-\uFFEF]`
const closing = new RegExp(String.raw`(?<=${chinese})\n|\n(?=${chinese})`, 'gu')

/**
 * The paragraphs of running text: a blank line parts them. A lone line feed only says that the line
 * was full: it closes up beside a Chinese character and is a space between two words of Latin script.
 */
export const paragraphsOf = (text: string): readonly string[] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map((line) => line.trim())
        .join('\n')
        .trim()
        .replace(closing, '')
        .replaceAll('\n', ' '),
    )
    .filter((paragraph) => paragraph !== '')

/** Text that goes into headings and cells: however it was typed, one paragraph. */
export const asOneLine = (text: string): string => paragraphsOf(text).join('')
