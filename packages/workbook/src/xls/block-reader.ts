/** Reads on through a record and what continues it. Past the end it throws a RangeError. */
export class BlockReader {
  readonly #blocks: readonly Uint8Array[]
  #block = 0
  #at: number

  constructor(blocks: readonly Uint8Array[], start = 0) {
    this.#blocks = blocks
    this.#at = start
  }

  byte(): number {
    this.#advance()
    const byte = this.#blocks[this.#block]?.[this.#at]
    if (byte === undefined) throw new RangeError('past the end of a record')
    this.#at++
    return byte
  }

  uint16(): number {
    return this.byte() | (this.byte() << 8)
  }

  uint32(): number {
    return (this.uint16() | (this.uint16() << 16)) >>> 0
  }

  skip(count: number): void {
    for (let left = count; left > 0; left--) this.byte()
  }

  /**
   * `count` characters of one or two bytes. Where they go on in the next block, that one begins
   * with a byte that says their width anew.
   */
  characters(count: number, isWide: boolean): string {
    const codes: string[] = []
    let wide = isWide
    for (let left = count; left > 0; left--) {
      if (this.#isBetweenBlocks()) wide = (this.byte() & 1) === 1
      codes.push(String.fromCharCode(wide ? this.uint16() : this.byte()))
    }
    return codes.join('')
  }

  #isBetweenBlocks(): boolean {
    return this.#at >= (this.#blocks[this.#block]?.length ?? 0) && this.#block < this.#blocks.length
  }

  #advance(): void {
    while (this.#isBetweenBlocks()) {
      this.#block++
      this.#at = 0
    }
  }
}
