import { createHash } from 'node:crypto'
import { crossReferences, fieldLengths } from './cross-references.ts'
import { deflatedStream } from './deflated-stream.ts'
import { packObjects } from './pack-objects.ts'
import type { PdfDocument } from './pdf-document.ts'
import type { PdfReference } from './pdf-value.ts'
import { valueText } from './value-text.ts'

/** With four bytes that tell those who move files that it is no text. */
export const fileHeader = '%PDF-1.7\n%\xFF\xFF\xFF\xFF\n'

/** The file: its objects, the table of where they stand, and its identity, which is that of its content. */
export const writeBytes = async (document: PdfDocument): Promise<Uint8Array> => {
  const info = document.ref(document.info)
  const places = packObjects(document)
  const streams = document.objects.filter(({ stream }) => stream !== undefined)
  // What this thread deflates is done before anyone waits for others.
  const contents = streams.map(writtenContent)
  const file = createFile(fileHeader)
  for (const [index, object] of streams.entries()) {
    const content = await contents[index]
    places[object.number] = file.length()
    writeStream(file, object, content ?? new Uint8Array())
  }
  const id = identityOf(file.chunks())
  const table = document.ref()
  const start = file.length()
  places[table.number] = start
  table.data = {
    Type: 'XRef',
    Size: places.length,
    W: fieldLengths,
    Root: document.catalog,
    Info: info,
    ID: [id, id],
  }
  table.stream = deflatedStream(crossReferences(places))
  writeStream(file, table, await writtenContent(table))
  file.text(`startxref\n${start}\n%%EOF\n`)
  return Buffer.concat(file.chunks())
}

/** What stands in the file of the stream of an object. */
const writtenContent = ({ stream }: PdfReference): Uint8Array | Promise<Uint8Array> =>
  stream?.deflated?.() ?? stream?.content ?? new Uint8Array()

const writeStream = (
  file: GrowingFile,
  { number, data, stream }: PdfReference,
  bytes: Uint8Array,
): void => {
  const Filter = stream?.deflated === undefined ? undefined : 'FlateDecode'
  const dictionary = valueText({ ...data, Length: bytes.length, Filter })
  file.text(`${number} 0 obj\n${dictionary}\nstream\n`)
  file.bytes(bytes)
  file.text('\nendstream\nendobj\n')
}

/** Bytes. */
const idLength = 16

const identityOf = (chunks: readonly Uint8Array[]): Uint8Array => {
  const hash = createHash('sha256')
  for (const chunk of chunks) hash.update(chunk)
  return hash.digest().subarray(0, idLength)
}

interface GrowingFile {
  /** One character a byte. */
  text(text: string): void
  bytes(bytes: Uint8Array): void
  length(): number
  chunks(): readonly Uint8Array[]
}

/** Texts are gathered and become bytes together. */
const createFile = (header: string): GrowingFile => {
  const chunks: Uint8Array[] = []
  let text = header
  let before = 0
  const settle = (): void => {
    chunks.push(Buffer.from(text, 'latin1'))
    before += text.length
    text = ''
  }
  return {
    text: (more) => {
      text += more
    },
    bytes: (bytes) => {
      settle()
      chunks.push(bytes)
      before += bytes.length
    },
    length: () => before + text.length,
    chunks: () => {
      settle()
      return chunks
    },
  }
}
