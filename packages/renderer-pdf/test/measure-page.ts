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

type Matrix = readonly [number, number, number, number, number, number]

const multiply = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[2] * b[1],
  a[1] * b[0] + a[3] * b[1],
  a[0] * b[2] + a[2] * b[3],
  a[1] * b[2] + a[3] * b[3],
  a[0] * b[4] + a[2] * b[5] + a[4],
  a[1] * b[4] + a[3] * b[5] + a[5],
]

const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** How far to the right each line and shape of the first page reaches; millimetres from the left of the sheet. */
export const readReaches = (bytes: Uint8Array): Promise<readonly number[]> =>
  withPdf(bytes, async (document) => {
    const page = await document.getPage(1)
    const { fnArray, argsArray } = await page.getOperatorList()
    let matrix = identity
    const saved: Matrix[] = []
    const reaches: number[] = []
    for (const [place, operator] of fnArray.entries()) {
      const args: readonly unknown[] = argsArray[place] ?? []
      if (operator === OPS.save) saved.push(matrix)
      if (operator === OPS.restore) matrix = saved.pop() ?? identity
      if (operator === OPS.transform) matrix = multiply(matrix, args as unknown as Matrix)
      if (operator !== OPS.constructPath) continue
      const [left = 0, , right = 0] = args[2] as Float32Array
      reaches.push((matrix[0] * Math.max(left, right) + matrix[4]) / pointsPerMillimetre)
    }
    return reaches
  })
