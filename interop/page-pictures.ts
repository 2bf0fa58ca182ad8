import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import { run } from './tools.ts'

/** A page of a PDF as poppler draws it, in as many pixels as another picture has. */
export const pdfPicture = (
  path: string,
  page: number,
  { width, height }: Pick<PNG, 'width' | 'height'>,
  folder: string,
): PNG => {
  const picture = join(folder, `page-${page}`)
  const size = ['-scale-to-x', String(width), '-scale-to-y', String(height)]
  const only = ['-f', String(page + 1), '-l', String(page + 1), '-singlefile']
  run('pdftoppm', ['-png', ...size, ...only, path, picture])
  return PNG.sync.read(readFileSync(`${picture}.png`))
}

/**
 * Of all that is printed on either picture, the share that has nothing near it on the other: two programs
 * put the edge of a stroke on this pixel or on the next.
 * @param reach pixels within which something is near
 */
export const shareOfStrays = (one: PNG, other: PNG, reach: number): number => {
  const [ink, otherInk] = [inkOf(one), inkOf(other)]
  const strays =
    countOf(ink, spread(otherInk, other, reach)) + countOf(otherInk, spread(ink, one, reach))
  const printed = countOf(ink) + countOf(otherInk)
  return printed === 0 ? 0 : strays / printed
}

/** By pixels; the palest ground that a report prints counts as ink, the smoothing of edges does not. */
const inkOf = ({ data }: PNG): Uint8Array => {
  const ink = new Uint8Array(data.length / 4)
  for (let pixel = 0; pixel < ink.length; pixel += 1) {
    const at = 4 * pixel
    const darkest = Math.min(data[at] ?? 255, data[at + 1] ?? 255, data[at + 2] ?? 255)
    ink[pixel] = darkest < 192 ? 1 : 0
  }
  return ink
}

const countOf = (ink: Uint8Array, besides?: Uint8Array): number => {
  let count = 0
  for (let pixel = 0; pixel < ink.length; pixel += 1) {
    if (ink[pixel] === 1 && besides?.[pixel] !== 1) count += 1
  }
  return count
}

/** Ink grown on all sides: first along rows, then along columns. */
const spread = (ink: Uint8Array, { width }: PNG, reach: number): Uint8Array =>
  [1, width].reduce((grown, step) => {
    const next = new Uint8Array(grown.length)
    for (const [pixel, inked] of grown.entries()) {
      if (inked === 1) {
        for (let by = -reach; by <= reach; by += 1) next[pixel + by * step] = 1
      }
    }
    return next
  }, ink)
