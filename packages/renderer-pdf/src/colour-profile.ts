// ICC.1:2004-10 (ISO 15076-1), profile version 4.2; numbers are big-endian.

type Triple = readonly [number, number, number]

/** White of the profile connection space, D50; and what makes it of D65 (Bradford). */
const white: Triple = [0.9642, 1, 0.8249]
const adaptation: readonly Triple[] = [
  [1.04788208, 0.0229187, -0.05021667],
  [0.02958679, 0.99047852, -0.01707458],
  [-0.00924683, 0.01507568, 0.75167847],
]

/** The primaries of ITU-R BT.709, adapted to D50. */
const red: Triple = [0.43606567, 0.2224884, 0.01391602]
const green: Triple = [0.38514709, 0.71687317, 0.09707642]
const blue: Triple = [0.14306641, 0.06060791, 0.71409607]

/** IEC 61966-2-1: (a·x + b)^g from d on, c·x below. */
const curve = { g: 2.4, a: 1 / 1.055, b: 0.055 / 1.055, c: 1 / 12.92, d: 0.04045 }

const bytes = (length: number, write: (view: DataView) => void): Uint8Array => {
  const made = new Uint8Array(length)
  write(new DataView(made.buffer))
  return made
}

const latin = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0))

/** The tag type of that signature, with its four reserved bytes. */
const typed = (signature: string, ...parts: readonly Uint8Array[]): Uint8Array =>
  Buffer.concat([latin(signature), new Uint8Array(4), ...parts])

/** s15Fixed16Number */
const fixed = (...numbers: readonly number[]): Uint8Array =>
  bytes(4 * numbers.length, (view) => {
    for (const [index, number] of numbers.entries()) {
      view.setInt32(4 * index, Math.round(number * 0x10000))
    }
  })

const whole = (...numbers: readonly number[]): Uint8Array =>
  bytes(4 * numbers.length, (view) => {
    for (const [index, number] of numbers.entries()) view.setUint32(4 * index, number)
  })

/** multiLocalizedUnicodeType with one record, in English: its text begins after 28 bytes. */
const localised = (text: string): Uint8Array => {
  const written = Buffer.from(text, 'utf16le').swap16()
  return typed('mluc', whole(1, 12), latin('enUS'), whole(written.length, 28), written)
}

/** parametricCurveType, function 3. */
const parametric = ({ g, a, b, c, d }: typeof curve): Uint8Array =>
  typed('para', whole(0x0003_0000), fixed(g, a, b, c, d))

const coordinates = (triple: Triple): Uint8Array => typed('XYZ ', fixed(...triple))

const tags: readonly (readonly [signatures: readonly string[], content: Uint8Array])[] = [
  [['desc'], localised('sRGB IEC61966-2.1')],
  [['cprt'], localised('CC0')],
  [['wtpt'], coordinates(white)],
  [['chad'], typed('sf32', fixed(...adaptation.flat()))],
  [['rXYZ'], coordinates(red)],
  [['gXYZ'], coordinates(green)],
  [['bXYZ'], coordinates(blue)],
  [['rTRC', 'gTRC', 'bTRC'], parametric(curve)],
]

const headerLength = 128
const entryLength = 12

const header = (length: number): Uint8Array =>
  bytes(headerLength, (view) => {
    const write = (at: number, text: string): void => {
      for (const [index, byte] of latin(text).entries()) view.setUint8(at + index, byte)
    }
    view.setUint32(0, length)
    view.setUint32(8, 0x0420_0000)
    write(12, 'mntrRGB XYZ ')
    for (const [index, number] of [2024, 1, 1].entries()) view.setUint16(24 + 2 * index, number)
    write(36, 'acsp')
    for (const [index, byte] of fixed(...white).entries()) view.setUint8(68 + index, byte)
  })

/** A profile of sRGB for displays: what a PDF's colours mean. */
export const colourProfile = (): Uint8Array => {
  const count = tags.reduce((sum, [signatures]) => sum + signatures.length, 0)
  let offset = headerLength + 4 + entryLength * count
  const table: Uint8Array[] = [whole(count)]
  const contents: Uint8Array[] = []
  for (const [signatures, content] of tags) {
    for (const signature of signatures) {
      table.push(latin(signature), whole(offset, content.length))
    }
    // Tags begin at multiples of four bytes.
    const padded = bytes(Math.ceil(content.length / 4) * 4, (view) => {
      new Uint8Array(view.buffer).set(content)
    })
    contents.push(padded)
    offset += padded.length
  }
  return Buffer.concat([header(offset), ...table, ...contents])
}
