import { run } from './tools.ts'

/** A character where its outline begins, on its baseline: millimetres from the upper left of the page. */
export interface PlacedCharacter {
  readonly character: string
  readonly x: number
  readonly y: number
}

const millimetres = (points: string | undefined): number => (Number(points) / 72) * 25.4

const decode = (text: string): string =>
  text
    .replace(/&#x([\da-f]+);/gi, (_, digits) => String.fromCodePoint(Number.parseInt(digits, 16)))
    .replace(/&(lt|gt|amp|quot|apos);/g, (_, name: keyof typeof entities) => entities[name])

const entities = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" } as const

/** The characters of each page of a PDF, as MuPDF finds them. */
export const pdfCharacters = (path: string): readonly (readonly PlacedCharacter[])[] =>
  run('mutool', ['draw', '-q', '-F', 'stext', path])
    .split('<page ')
    .slice(1)
    .map((page) =>
      Array.from(
        page.matchAll(/<char [^>]*?x="([^"]+)" y="([^"]+)"[^>]*? c="([^"]*)"/g),
        ([, x, y, character = '']) => ({
          character: decode(character),
          x: millimetres(x),
          y: millimetres(y),
        }),
      ),
    )
