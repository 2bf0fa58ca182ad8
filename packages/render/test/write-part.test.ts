import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packOffice, pieceSize, writePart } from '../src/index.ts'
import { unpackOffice } from '../src/zip/unpack-office.ts'

const piecesOf = async function* (pieces: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* pieces
}

const name = 'xl/worksheets/sheet1.xml'

const readBack = (part: Awaited<ReturnType<typeof writePart>>): Uint8Array | undefined =>
  unpackOffice(packOffice(new Map([[name, part]]))).get(name)

const arbitraryPieces = fc.array(
  fc
    .tuple(fc.uint8Array({ minLength: 1, maxLength: 64 }), fc.integer({ min: 0, max: 4000 }))
    .map(([bytes, times]) => Buffer.concat(Array<Uint8Array>(times).fill(bytes))),
  { maxLength: 12 },
)

test('a part is its pieces, however long', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryPieces, async (pieces) => {
      const part = await writePart(piecesOf(pieces))
      expect(Buffer.concat(pieces).equals(readBack(part) ?? Buffer.from('none'))).toBe(true)
    }),
    { numRuns: 30 },
  )
})

test('a short part stays as it is, a long one is compressed', async () => {
  const short = await writePart(piecesOf([Buffer.alloc(pieceSize - 1)]))
  expect(short).toBeInstanceOf(Uint8Array)
  const long = await writePart(piecesOf([Buffer.alloc(pieceSize), Buffer.alloc(9)]))
  expect(long).toMatchObject({ size: pieceSize + 9, crc: expect.any(Number) })
})

test('the same pieces are the same bytes', async () => {
  const pieces = Array.from({ length: 40 }, (_, index) =>
    Buffer.from(`<row r="${index}"/>`.repeat(5000)),
  )
  const [first, second] = await Promise.all([
    writePart(piecesOf(pieces)),
    writePart(piecesOf(pieces)),
  ])
  expect(first).toEqual(second)
})

test('what ends the pieces ends the part', async () => {
  const pieces = async function* (): AsyncGenerator<Uint8Array> {
    for (let left = 3; left > 0; left -= 1) yield Buffer.alloc(pieceSize)
    throw new Error('no longer wanted')
  }
  await expect(writePart(pieces())).rejects.toThrow('no longer wanted')
})
