/**
 * Writes XML as its bytes: the rows of a long sheet are tens of millions of characters, and strings
 * would be built of small strings and copied several times over.
 */
export interface Pen {
  readonly write: (text: string) => void
  /** The digits of a whole number from 0 on. */
  readonly whole: (number: number) => void
  /** Bytes that nobody has taken. */
  readonly length: () => number
  /** What was written since it was last taken. */
  readonly take: () => Uint8Array
}

const firstSize = 1 << 14

/** Of a character of UTF-16 in UTF-8. */
const mostBytes = 3

const mostDigits = 16

const lastAscii = 0x7f

export const openPen = (): Pen => {
  let bytes = Buffer.allocUnsafe(firstSize)
  let end = 0
  const makeRoom = (room: number): void => {
    if (end + room <= bytes.length) return
    const larger = Buffer.allocUnsafe(Math.max(2 * bytes.length, end + room))
    larger.set(bytes.subarray(0, end))
    bytes = larger
  }
  return {
    write: (text) => {
      makeRoom(text.length * mostBytes)
      // Markup, addresses and numbers are ASCII and short: a call for each would cost more than a loop.
      let at = end
      for (let index = 0; index < text.length; index += 1) {
        const code = text.charCodeAt(index)
        if (code > lastAscii) {
          at += bytes.write(text.slice(index), at)
          break
        }
        bytes[at] = code
        at += 1
      }
      end = at
    },
    whole: (number) => {
      makeRoom(mostDigits)
      let digits = 1
      for (let above = 10; number >= above; above *= 10) digits += 1
      let rest = number
      for (let at = end + digits - 1; at >= end; at -= 1) {
        const digit = rest % 10
        bytes[at] = zero + digit
        rest = (rest - digit) / 10
      }
      end += digits
    },
    length: () => end,
    take: () => {
      const taken = bytes.subarray(0, end)
      bytes = Buffer.allocUnsafe(bytes.length)
      end = 0
      return taken
    },
  }
}

const zero = '0'.charCodeAt(0)
