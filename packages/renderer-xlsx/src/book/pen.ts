const firstSize = 1 << 14

/** Of a character of UTF-16 in UTF-8. */
const mostBytes = 3

const mostDigits = 10

/** Up to here a number is divided as a whole one, which is several times as fast. */
const lastWhole = 0x7fff_ffff

const lastAscii = 0x7f

/** From here on UTF-8 takes three bytes, as for all that is Chinese but for rare characters. */
const firstOfThree = 0x800

/** Halves of those. */
const surrogates = { first: 0xd800, last: 0xdfff } as const

const zero = '0'.charCodeAt(0)

/**
 * Writes XML as its bytes: the rows of a long sheet are tens of millions of characters, and strings
 * would be built of small strings and copied several times over. A class, as all pens then share
 * their functions: those of a pen of its own would have to be compiled anew for every sheet.
 */
export class Pen {
  private bytes = Buffer.allocUnsafe(firstSize)
  private end = 0

  write(text: string): void {
    this.makeRoom(text.length * mostBytes)
    const { bytes } = this
    // Markup, numbers and the texts of cells are short: a call for each would cost more than a loop.
    let at = this.end
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index)
      if (code <= lastAscii) {
        bytes[at] = code
        at += 1
      } else if (code >= firstOfThree && (code < surrogates.first || code > surrogates.last)) {
        bytes[at] = 0xe0 | (code >> 12)
        bytes[at + 1] = 0x80 | ((code >> 6) & 0x3f)
        bytes[at + 2] = 0x80 | (code & 0x3f)
        at += 3
      } else {
        at += bytes.write(text.slice(index), at)
        break
      }
    }
    this.end = at
  }

  /** Bytes that are written again and again: faster than their text. */
  copy(mark: Uint8Array): void {
    this.makeRoom(mark.length)
    const { bytes, end } = this
    // A loop, as marks are short: `set` would cost more.
    for (let index = 0; index < mark.length; index += 1) bytes[end + index] = mark[index] ?? 0
    this.end = end + mark.length
  }

  /** The digits of a whole number from 0 on. */
  whole(number: number): void {
    if (number > lastWhole) {
      this.write(String(number))
      return
    }
    this.makeRoom(mostDigits)
    const { bytes, end } = this
    let digits = 1
    for (let above = 10; number >= above; above *= 10) digits += 1
    let rest = number
    for (let at = end + digits - 1; at >= end; at -= 1) {
      const above = Math.trunc(rest / 10)
      bytes[at] = zero + rest - 10 * above
      rest = above
    }
    this.end = end + digits
  }

  /** Bytes that nobody has taken. */
  length(): number {
    return this.end
  }

  /** What was written since it was last taken. */
  take(): Uint8Array {
    const taken = this.bytes.subarray(0, this.end)
    this.bytes = Buffer.allocUnsafe(this.bytes.length)
    this.end = 0
    return taken
  }

  private makeRoom(room: number): void {
    if (this.end + room <= this.bytes.length) return
    const larger = Buffer.allocUnsafe(Math.max(2 * this.bytes.length, this.end + room))
    larger.set(this.bytes.subarray(0, this.end))
    this.bytes = larger
  }
}

export const openPen = (): Pen => new Pen()
