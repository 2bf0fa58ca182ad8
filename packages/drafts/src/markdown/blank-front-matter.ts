const frontMatter =
  /^---[ \t]*(?:\r\n|\r|\n)(?:[\s\S]*?(?:\r\n|\r|\n))??(?:---|\.\.\.)[ \t]*(?=\r|\n|$)/

/** The same text with blanks for what is said about the document at its head, so that offsets stay. */
export const blankFrontMatter = (text: string): string =>
  text.replace(frontMatter, (found) => found.replaceAll(/[^\r\n]/g, ' '))
