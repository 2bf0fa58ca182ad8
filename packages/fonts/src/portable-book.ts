import type { FontBook, FontChoice, FontFace, FontRole } from '@jibao/core'
import { openFace } from './open-face.ts'
import { readFontFile } from './read-font-file.ts'
import { fontRoles } from './roles.ts'

type PortableFace = Pick<FontFace, 'name' | 'family' | 'path' | 'postscriptName'>

/** A font book as plain data, for another process on the same machine. */
export interface PortableBook {
  readonly faces: readonly PortableFace[]
  /** Of each role; numbers are places in `faces`. */
  readonly chains: readonly { readonly role: FontRole; readonly faces: readonly number[] }[]
  readonly choices: readonly (Omit<FontChoice, 'face'> & { readonly face: number })[]
}

/** A font book as data; `unpackBook` makes one of it that chooses alike. */
export const packBook = (book: FontBook): PortableBook => {
  const chains = fontRoles.map((role) => [role, book.chain(role)] as const)
  const faces = [
    ...new Set([
      ...chains.flatMap(([, chain]) => chain),
      ...book.choices.map((choice) => choice.face),
    ]),
  ]
  return {
    faces: faces.map(({ name, family, path, postscriptName }) => ({
      name,
      family,
      path,
      ...(postscriptName === undefined ? {} : { postscriptName }),
    })),
    chains: chains.map(([role, chain]) => ({
      role,
      faces: chain.map((face) => faces.indexOf(face)),
    })),
    choices: book.choices.map((choice) => ({ ...choice, face: faces.indexOf(choice.face) })),
  }
}

/** @throws RangeError when a font file has changed since; also errors of the file system */
export const unpackBook = ({ faces, chains, choices }: PortableBook): FontBook => {
  const opened = faces.map(reopen)
  const at = (index: number): FontFace => {
    const face = opened[index]
    if (face === undefined) throw new RangeError(`no face ${index}`)
    return face
  }
  const filled = new Map(chains.map((chain) => [chain.role, chain.faces.map(at)]))
  return {
    chain: (role) => filled.get(role) ?? [],
    choices: choices.map((choice) => ({ ...choice, face: at(choice.face) })),
  }
}

const reopen = ({ postscriptName, ...file }: PortableFace): FontFace =>
  openFace({
    ...file,
    ...(postscriptName === undefined
      ? {}
      : { inCollection: { index: placeIn(file.path, postscriptName), postscriptName } }),
  })

const placeIn = (path: string, postscriptName: string): number => {
  const found = readFontFile(path, path).find((face) => face.postscriptName === postscriptName)
  if (found?.index === undefined) throw new RangeError(`no face ${postscriptName} in ${path}`)
  return found.index
}
