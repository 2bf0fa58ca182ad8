import type { KindName } from './kinds.ts'

/** How a text is to be read, or what it is when it is not meant for readers. */
type TextKind = { readonly reader: 'text' | 'markdown' | 'html' } | { readonly refused: KindName }

const html: TextKind = { reader: 'html' }

/** What a text begins with, whatever its file is called. */
const beginnings: readonly (readonly [RegExp, TextKind])[] = [
  [/^\s*(?:<\?xml\b[^>]{0,200}>\s*)?(?:<!doctype\s+html\b|<html\b)/i, html],
  [/^\s*<\?xml\b/i, { refused: 'xml' }],
  [/^\s*mime-version:/i, { refused: 'webArchive' }],
]

const extensions: readonly (readonly [RegExp, TextKind])[] = [
  [/\.(?:md|markdown)$/i, { reader: 'markdown' }],
  [/\.x?html?$/i, html],
]

const looksAt = 2000

export const textKind = (text: string, file: string): TextKind =>
  beginnings.find(([pattern]) => pattern.test(text.slice(0, looksAt)))?.[1] ??
  extensions.find(([pattern]) => pattern.test(file))?.[1] ?? { reader: 'text' }
