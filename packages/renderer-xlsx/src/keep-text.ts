/** The number format `@`, text: exceljs gives it to cells whose text looks like a formula. */
const textFormat = ' numFmtId="49"'

/** Marks cells of the text format so that what is typed into them stays text, which exceljs cannot write. */
export const keepText = (part: string, xml: string): string =>
  part === 'xl/styles.xml'
    ? xml.replaceAll(`<xf${textFormat}`, `<xf${textFormat} quotePrefix="1"`)
    : xml
