/** A fenced block of a page that says of which file it is. */
export interface PageCode {
  readonly language: string
  readonly file: string
  readonly code: string
}

const block = /^```(\w+) file=(\S+)\n([\s\S]*?)^```$/gmu

/** The files that a page shows whole, or how they begin, in its order. */
export const pageCode = (page: string): readonly PageCode[] =>
  [...page.matchAll(block)].map(([, language = '', file = '', code = '']) => ({
    language,
    file,
    code,
  }))
