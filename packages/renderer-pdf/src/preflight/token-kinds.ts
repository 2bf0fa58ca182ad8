/** By how a token begins; a number and a word also by how it goes on. */
export const tokenKinds = {
  none: 0,
  blank: 1,
  number: 2,
  letter: 3,
  name: 4,
  less: 5,
  greater: 6,
  open: 7,
  close: 8,
  text: 9,
  comment: 10,
} as const

const members: Readonly<Record<Exclude<keyof typeof tokenKinds, 'none'>, string>> = {
  blank: '\0\t\n\f\r ',
  number: '+-.0123456789',
  letter: `ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'"*`,
  name: '/',
  less: '<',
  greater: '>',
  open: '[',
  close: ']',
  text: '(',
  comment: '%',
}

/** A page has many thousands of bytes. */
export const kindOfByte = new Uint8Array(256)
for (const [kind, bytes] of Object.entries(members)) {
  for (const byte of bytes)
    kindOfByte[byte.charCodeAt(0)] = tokenKinds[kind as keyof typeof tokenKinds]
}

/** What a name ends at. */
export const delimiters = new Set(Array.from('\0\t\n\f\r ()<>[]{}/%', (byte) => byte.charCodeAt(0)))
