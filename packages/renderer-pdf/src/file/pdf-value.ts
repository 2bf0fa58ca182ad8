/** A value of a file (ISO 32000-1 7.3); a plain string is a name, bytes are a string. Entries that are `undefined` are not there. */
export type PdfValue =
  | null
  | string
  | number
  | boolean
  | Date
  | PdfText
  | Uint8Array
  | PdfReference
  | readonly PdfValue[]
  | PdfDictionary

export interface PdfDictionary {
  readonly [key: string]: PdfValue | undefined
}

/** A text string, which is told from a name by its being an object. */
export interface PdfText {
  valueOf(): string
}

export const pdfText = (text: string): PdfText => new String(text)

/** An object of the file; what it holds may be settled after others refer to it. */
export interface PdfReference {
  readonly number: number
  data: Record<string, PdfValue | undefined>
  stream?: PdfStream | undefined
}

export interface PdfStream {
  /** As those see it who read the file. */
  readonly content: Uint8Array
  /** The same, deflated; to be asked once. Where `undefined`, the content stands as it is. */
  readonly deflated: (() => Uint8Array | Promise<Uint8Array>) | undefined
}

export const isReference = (value: object): value is PdfReference => 'number' in value
