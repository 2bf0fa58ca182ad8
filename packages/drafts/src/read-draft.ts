import { fail, type Outcome, succeed } from '@jibao/core'
import type { Draft } from '@jibao/data-model'
import type { ReadWorkbook } from '@jibao/workbook'
import {
  draftEmpty,
  draftEncrypted,
  draftFormatUnread,
  draftTooLarge,
  type Place,
} from './diagnostics.ts'
import { readDocx } from './docx/read-docx.ts'
import { declaredEncoding } from './html/declared-encoding.ts'
import { readHtml } from './html/read-html.ts'
import { limits } from './limits.ts'
import { readMarkdown } from './markdown/read-markdown.ts'
import { readPdf } from './pdf/read-pdf.ts'
import { kinds } from './sniff/kinds.ts'
import { type Sniffed, sniff } from './sniff/sniff.ts'
import { textKind } from './sniff/text-kind.ts'
import { decodeText } from './text/decode-text.ts'
import { readText } from './text/read-text.ts'
import { draftOfWorkbook } from './xlsx/draft-of-workbook.ts'

/** Reads a draft's bytes; the file's name tells what kind it is where the bytes do not. */
export type ReadDraft = (
  bytes: Uint8Array,
  place: { readonly file: string },
) => Promise<Outcome<Draft>>

const textReaders = {
  text: async (text, place) => succeed(readText(text, place)),
  markdown: readMarkdown,
  html: readHtml,
} satisfies Record<string, (text: string, place: Place) => Promise<Outcome<Draft>>>

const readAnyText: ReadDraft = async (bytes, place) => {
  const text = decodeText(bytes, declaredEncoding(bytes))
  if (text === undefined) return fail(draftFormatUnread(kinds.unknown, place))
  if (text.length > limits.characters)
    return fail(draftTooLarge(`文字超过 ${limits.characters} 个`, place))
  const kind = textKind(text, place.file)
  return 'refused' in kind
    ? fail(draftFormatUnread(kinds[kind.refused], place))
    : textReaders[kind.reader](text, place)
}

const refuse = (name: Extract<Sniffed, { refused: string }>['refused'], place: Place) =>
  name === 'encryptedOffice' ? draftEncrypted('文件', place) : draftFormatUnread(kinds[name], place)

/** Nobody wrote anything in it. */
const withWords = (outcome: Outcome<Draft>, place: Place): Outcome<Draft> =>
  outcome.value?.blocks.length === 0 ? fail(...outcome.diagnostics, draftEmpty(place)) : outcome

/** Spreadsheets are read by whom the application trusts with that. */
export const readDraft = (readWorkbook: ReadWorkbook): ReadDraft => {
  const readSheets: ReadDraft = async (bytes, place) => {
    const { value, diagnostics } = await readWorkbook(bytes, place)
    return { value: value && draftOfWorkbook(value, place), diagnostics }
  }
  const readers = {
    docx: readDocx,
    workbook: readSheets,
    pdf: readPdf,
    text: readAnyText,
  } satisfies Record<string, ReadDraft>
  return async (bytes, { file }) => {
    const place = { file }
    if (bytes.length === 0) return fail(draftEmpty(place))
    if (bytes.length > limits.fileBytes)
      return fail(draftTooLarge(`文件超过 ${limits.fileBytes / 1024 / 1024} MB`, place))
    const found = sniff(bytes)
    if ('refused' in found) return fail(refuse(found.refused, place))
    return withWords(await readers[found.reader](bytes, place), place)
  }
}
