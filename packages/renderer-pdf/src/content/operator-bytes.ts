/** Operators as the bytes that they are in the file, so that no strings are made of them on the way. */
export interface OperatorBytes {
  /** One character a byte. */
  readonly text: (text: string) => void
  /** A whole number. */
  readonly integer: (number: number) => void
  /** @param count of thousandths, a whole number: 79370 as `79.37` */
  readonly thousandths: (count: number) => void
  /** @param count a whole number */
  readonly millionths: (count: number) => void
  /** The code of a glyph, four hexadecimal digits. */
  readonly code: (code: number) => void
  /** Ends a page: what was written since the last one. */
  readonly take: () => Uint8Array
}

/** Several pages long. */
const pieceLength = 0x10000
/** A number is no longer than this, nor is a code. */
const longestToken = 32

const digits = Buffer.from('0123456789abcdef', 'latin1')
const zero = 0x30
const minus = 0x2d
const point = 0x2e

export const createOperatorBytes = (): OperatorBytes => {
  // Pages keep the piece that they lie in, so a full one is left to them.
  let bytes = Buffer.allocUnsafeSlow(pieceLength)
  let start = 0
  let at = 0

  const makeRoom = (length: number): void => {
    if (at + length <= bytes.length) return
    const page = bytes.subarray(start, at)
    bytes = Buffer.allocUnsafeSlow(Math.max(pieceLength, 2 * (page.length + length)))
    bytes.set(page)
    start = 0
    at = page.length
  }
  const writeDigits = (number: number): void => {
    let power = 1
    while (power * 10 <= number) power *= 10
    for (let rest = number; power >= 1; power /= 10) {
      const digit = Math.floor(rest / power)
      bytes[at] = zero + digit
      at += 1
      rest -= digit * power
    }
  }
  const writeSign = (number: number): void => {
    if (number >= 0) return
    bytes[at] = minus
    at += 1
  }
  /** @param unit how many parts a whole has, a power of ten */
  const writeParts = (count: number, unit: number): void => {
    makeRoom(longestToken)
    writeSign(count)
    const size = Math.abs(count)
    const whole = Math.floor(size / unit)
    writeDigits(whole)
    let rest = size - whole * unit
    if (rest === 0) return
    bytes[at] = point
    at += 1
    for (let power = unit / 10; rest > 0; power /= 10) {
      const digit = Math.floor(rest / power)
      bytes[at] = zero + digit
      at += 1
      rest -= digit * power
    }
  }

  return {
    text: (text) => {
      const { length } = text
      makeRoom(length)
      for (let index = 0; index < length; index += 1) bytes[at + index] = text.charCodeAt(index)
      at += length
    },
    integer: (number) => {
      makeRoom(longestToken)
      writeSign(number)
      writeDigits(Math.abs(number))
    },
    thousandths: (count) => writeParts(count, 1e3),
    millionths: (count) => writeParts(count, 1e6),
    code: (code) => {
      makeRoom(longestToken)
      bytes[at] = digits[(code >> 12) & 0xf] ?? zero
      bytes[at + 1] = digits[(code >> 8) & 0xf] ?? zero
      bytes[at + 2] = digits[(code >> 4) & 0xf] ?? zero
      bytes[at + 3] = digits[code & 0xf] ?? zero
      at += 4
    },
    take: () => {
      const page = bytes.subarray(start, at)
      start = at
      return page
    },
  }
}
