import { type Distinct, openDistinct } from './distinct.ts'
import { encode } from './encode.ts'

/** Formats that Excel knows by number (ECMA-376 part 1, 18.8.30); of those, the ones that we may write. */
const builtIn: Readonly<Record<string, number>> = {
  '0': 1,
  '0.00': 2,
  '0%': 9,
  '0.00%': 10,
  '@': 49,
}

/** Formats of our own are numbered from here. */
const firstOwn = 164

export interface NumberFormats {
  readonly numberOf: (format: string) => number
  readonly xml: () => string
}

export const openNumberFormats = (): NumberFormats => {
  const own: Distinct = openDistinct()
  return {
    numberOf: (format) => builtIn[format] ?? firstOwn + own.numberOf(format),
    xml: () => {
      const formats = own.texts().map(formatXml)
      return formats.length === 0
        ? ''
        : `<numFmts count="${formats.length}">${formats.join('')}</numFmts>`
    },
  }
}

const formatXml = (format: string, index: number): string =>
  `<numFmt numFmtId="${firstOwn + index}" formatCode="${encode(format)}"/>`
