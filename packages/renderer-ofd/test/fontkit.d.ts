declare module 'fontkit' {
  interface Font {
    readonly unitsPerEm: number
    readonly characterSet: readonly number[]
    glyphForCodePoint(codePoint: number): { readonly advanceWidth: number }
  }
  /** Of a file of one face; one of several has other properties. */
  export const create: (file: Buffer) => Font | { readonly fonts: readonly Font[] }
}
