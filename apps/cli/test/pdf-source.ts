import { inflateSync } from 'node:zlib'

/** The streams of a PDF, as they were before they were deflated, in Latin-1. */
export const streamsOf = (bytes: Uint8Array): readonly string[] =>
  [
    ...Buffer.from(bytes)
      .toString('latin1')
      .matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g),
  ].map(([, data = '']) => {
    try {
      return inflateSync(Buffer.from(data, 'latin1')).toString('latin1')
    } catch {
      return data
    }
  })

/** All that a PDF says in its objects: those in the open, then what is packed in streams. */
export const pdfSource = (bytes: Uint8Array): string =>
  [Buffer.from(bytes).toString('latin1'), ...streamsOf(bytes)].join('\n')
