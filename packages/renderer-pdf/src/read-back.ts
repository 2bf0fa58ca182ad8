import { isPageNumber, type ReadLine } from '@jibao/layout'
import type { ReadBack } from '@jibao/render'

/** One entry a line; page numbers are left out, as they would stand in the middle of a paragraph. */
export const readBack = async (bytes: Uint8Array): Promise<ReadBack> => {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  // A copy, because pdf.js takes the buffer over.
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS })
  try {
    const document = await task.promise
    const text: string[] = []
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number)
      const { items } = await page.getTextContent({ disableNormalization: true })
      const [, , width = 0, height = 0] = page.view
      const lines = linesOf(items.filter((item) => 'str' in item))
      const body = lines.filter((line) => !isPageNumber(line, { width, height }))
      text.push(...body.map((line) => line.text))
    }
    return { text, numbers: [] }
  } finally {
    await task.destroy()
  }
}

interface TextItem {
  readonly str: string
  readonly transform: readonly unknown[]
  readonly hasEOL: boolean
}

const linesOf = (items: readonly TextItem[]): readonly ReadLine[] => {
  const lines: (ReadLine & { text: string })[] = []
  let ended = true
  for (const { str, transform, hasEOL } of items) {
    const last = lines.at(-1)
    if (ended || last === undefined) {
      lines.push({ text: str, fromFoot: Number(transform[5]), turned: transform[0] === 0 })
    } else last.text += str
    ended = hasEOL
  }
  return lines.filter(({ text }) => text !== '')
}
