const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** A worksheet formula that shows a text and leads to a sheet. */
export const sheetLink = (sheet: string, text: string): string =>
  `HYPERLINK(${quoted(`#'${sheet}'!A1`)},${quoted(text)})`

/** The sheet that a formula of `sheetLink` leads to. */
export const linkedSheet = (formula: string): string | undefined =>
  /^HYPERLINK\("#'(.+?)'!A1",/u.exec(formula)?.[1]?.replaceAll('""', '"')
