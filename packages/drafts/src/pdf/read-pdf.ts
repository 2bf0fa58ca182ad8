import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fail, type Outcome, succeed } from '@jibao/core'
import type { Draft } from '@jibao/data-model'
import { assembleDraft } from '../assemble-draft.ts'
import {
  draftDamaged,
  draftEncrypted,
  draftTooLarge,
  type Place,
  pdfWithoutText,
} from '../diagnostics.ts'
import { limits } from '../limits.ts'
import { blocksOfPages } from './blocks-of-pages.ts'
import { type ReadPage, readPage } from './read-page.ts'

/** Tables of Chinese encodings that come with pdf.js, for files that only name theirs. */
const characterMaps = (): string =>
  join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps', '/')

const nameOf = (cause: unknown): string => (cause instanceof Error ? cause.name : '')

const refusalOf = (cause: unknown, place: Place) =>
  nameOf(cause) === 'PasswordException'
    ? draftEncrypted('PDF', place)
    : draftDamaged('PDF 的结构不完整', place)

/** What a PDF's text layer says. */
export const readPdf = async (bytes: Uint8Array, place: Place): Promise<Outcome<Draft>> => {
  const { getDocument, OPS, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({
    // A copy, because pdf.js takes the buffer over.
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    useSystemFonts: false,
    cMapUrl: characterMaps(),
    cMapPacked: true,
  })
  try {
    const document = await task.promise
    if (document.numPages > limits.pages)
      return fail(draftTooLarge(`PDF 有 ${document.numPages} 页`, place))
    const pages: ReadPage[] = []
    let characters = 0
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await readPage(await document.getPage(number), OPS)
      characters += page.characters
      if (characters > limits.characters)
        return fail(draftTooLarge(`文字超过 ${limits.characters} 个`, place))
      pages.push(page)
    }
    if (characters === 0) return fail(pdfWithoutText(place))
    return succeed(assembleDraft(blocksOfPages(pages), { file: place.file, format: 'pdf' }))
  } catch (cause) {
    // pdf.js throws for whatever its format forbids: the file is at fault.
    return fail(refusalOf(cause, place))
  } finally {
    await task.destroy()
  }
}
