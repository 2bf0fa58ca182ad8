import { run } from './tools.ts'

/** A word as poppler finds it, in points from the upper left corner of its page. */
export interface PdfWord {
  readonly text: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const attribute = (element: string, name: string): number =>
  Number(new RegExp(`${name}="([\\d.-]+)"`).exec(element)?.[1])

/** The words of each page. */
export const pdfWords = (path: string): readonly (readonly PdfWord[])[] =>
  run('pdftotext', ['-bbox', path, '-'])
    .split('<page ')
    .slice(1)
    .map((page) =>
      [...page.matchAll(/<word ([^>]*)>([^<]*)<\/word>/g)].map(
        ([, attributes = '', text = '']) => ({
          text,
          left: attribute(attributes, 'xMin'),
          top: attribute(attributes, 'yMin'),
          right: attribute(attributes, 'xMax'),
          bottom: attribute(attributes, 'yMax'),
        }),
      ),
    )

/** The text of each page without blanks. */
export const pdfPages = (path: string): readonly string[] =>
  run('pdftotext', ['-raw', path, '-'])
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replace(/\s+/gu, ''))

export const pageCount = (path: string): number =>
  Number(/Pages:\s+(\d+)/.exec(run('pdfinfo', [path]))?.[1])
