import { pointsPerMillimetre } from '@jibao/typography'
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type ReadPage, type ReadRun, withPdf } from './read-pages.ts'

/** Where the characters of a run stand, as squares of one em; millimetres from the upper left of the sheet. */
interface Place {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export const runOf = ({ runs }: ReadPage, text: string): ReadRun => {
  const found = runs.find((run) => run.text.includes(text))
  if (found === undefined) throw new Error(`no ${text}`)
  return found
}

/** The baseline is 0.88 em below the top of the square. */
export const placeOf = (page: ReadPage, text: string): Place => {
  const { x, y, width, size } = runOf(page, text)
  const top = page.height - y - 0.88 * size
  const [left, right, upper, lower] = [x, x + width, top, top + size].map(
    (points) => points / pointsPerMillimetre,
  ) as [number, number, number, number]
  return { left, right, top: upper, bottom: lower }
}

/** A straight rule; millimetres from the upper left of the sheet. */
interface ReadRule {
  readonly x1: number
  readonly x2: number
  readonly y1: number
  readonly y2: number
  readonly width: number
}

/** The rules of each page, in the order in which they are drawn. */
export const readRules = (bytes: Uint8Array): Promise<readonly (readonly ReadRule[])[]> =>
  withPdf(bytes, (document) =>
    Promise.all(
      Array.from({ length: document.numPages }, async (_, index) => {
        const page = await document.getPage(index + 1)
        const { fnArray, argsArray } = await page.getOperatorList()
        let width = 0
        const rules: ReadRule[] = []
        for (const [place, operator] of fnArray.entries()) {
          const args: readonly unknown[] = argsArray[place] ?? []
          if (operator === OPS.setLineWidth) width = Number(args[0]) / pointsPerMillimetre
          if (operator !== OPS.constructPath) continue
          // Left, top, right, bottom: pdfkit counts downwards, as we do.
          const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = Array.from(
            args[2] as Float32Array,
            (points) => points / pointsPerMillimetre,
          )
          rules.push({ x1, x2, y1, y2, width })
        }
        return rules
      }),
    ),
  )
