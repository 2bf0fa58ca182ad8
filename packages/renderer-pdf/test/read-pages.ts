import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** One run of a line; points from the lower left of the sheet, `y` that of the baseline. */
export interface ReadRun {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  /** Whether it is to be read with the sheet turned. */
  readonly turned: boolean
}

export interface ReadPage {
  readonly width: number
  readonly height: number
  readonly runs: readonly ReadRun[]
}

export const withPdf = async <T>(
  bytes: Uint8Array,
  use: (document: PDFDocumentProxy) => Promise<T>,
): Promise<T> => {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  try {
    return await use(await task.promise)
  } finally {
    await task.destroy()
  }
}

export const readPages = (bytes: Uint8Array): Promise<readonly ReadPage[]> =>
  withPdf(bytes, (document) =>
    Promise.all(
      Array.from({ length: document.numPages }, async (_, index) => {
        const page = await document.getPage(index + 1)
        const { items } = await page.getTextContent({ disableNormalization: true })
        const [, , width = 0, height = 0] = page.view
        const runs = items
          .filter((item) => 'str' in item)
          .filter(({ str }) => str.trim() !== '')
          .map(({ str, width: length, transform: [a, b, , , x, y] }) => ({
            text: str,
            x,
            y,
            width: length,
            size: Math.hypot(a, b),
            turned: a === 0,
          }))
        return { width, height, runs }
      }),
    ),
  )

export const textsOf = ({ runs }: ReadPage): readonly string[] => runs.map(({ text }) => text)

export const pageOf = (pages: readonly ReadPage[], index: number): ReadPage => {
  const page = pages[index]
  if (page === undefined) throw new RangeError(`no page ${index}`)
  return page
}
