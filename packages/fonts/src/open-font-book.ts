import { join } from 'node:path'
import {
  type Diagnostic,
  type FontBook,
  type FontFace,
  type FontRole,
  failureText,
} from '@jibao/core'
import { type Candidate, candidatesFor } from './choose-face.ts'
import { createFontBook } from './create-font-book.ts'
import { fontNotEmbeddable, fontUnreadable } from './diagnostics.ts'
import { fontFilesIn } from './font-files.ts'
import { openFace } from './open-face.ts'
import { type FoundFace, readFontFile } from './read-font-file.ts'
import { fontRoles } from './roles.ts'

/** A folder in which to look for fonts. */
export interface FontFolder {
  readonly path: string
  /** As diagnostics show it: `fonts`. */
  readonly shownAs: string
  /** `system` for a folder that others fill. */
  readonly kind: 'own' | 'system'
}

export interface OpenedFonts {
  readonly book: FontBook
  /** What the user can mend: files of own folders, and faces that were wanted but may not be used. */
  readonly diagnostics: readonly Diagnostic[]
  /** Files of system folders that cannot be read, for those who want to see everything. */
  readonly systemDiagnostics: readonly Diagnostic[]
}

/**
 * The user's own fonts, one of each family that a role may have, and the default set. Whatever own
 * folders have for a role comes before what the system has; among folders of one kind the best family
 * counts. The others step in for characters that it lacks, as 仿宋 does for 仿宋_GB2312.
 */
export const openFontBook = async (folders: readonly FontFolder[]): Promise<OpenedFonts> => {
  const own = await findFaces(folders.filter(({ kind }) => kind === 'own'))
  const system = await findFaces(folders.filter(({ kind }) => kind === 'system'))
  const chosen = new Map<FontRole, readonly FontFace[]>()
  const diagnostics: Diagnostic[] = [...own.unreadable]
  for (const role of fontRoles) {
    const candidates = [own, system].flatMap(({ found }) => candidatesFor(role, found))
    const { faces, refused } = takeUsable(candidates)
    chosen.set(role, faces)
    diagnostics.push(...refused)
  }
  return { book: createFontBook(chosen), diagnostics, systemDiagnostics: system.unreadable }
}

interface FoundFaces {
  readonly found: readonly FoundFace[]
  readonly unreadable: readonly Diagnostic[]
}

const findFaces = async (folders: readonly FontFolder[]): Promise<FoundFaces> => {
  const found: FoundFace[] = []
  const unreadable: Diagnostic[] = []
  for (const folder of folders) {
    for (const file of await fontFilesIn(folder.path)) {
      const shownAs = `${folder.shownAs}/${file}`
      try {
        found.push(...readFontFile(join(folder.path, file), shownAs))
      } catch (error) {
        unreadable.push(fontUnreadable(shownAs, reasonOf(error)))
      }
    }
  }
  return { found, unreadable }
}

interface Taken {
  readonly faces: readonly FontFace[]
  /** Why those before the first were not taken. */
  readonly refused: readonly Diagnostic[]
}

const takeUsable = (candidates: readonly Candidate[]): Taken => {
  const faces = new Map<string, FontFace>()
  const refused: Diagnostic[] = []
  const refuse = (why: Diagnostic): void => {
    if (faces.size === 0) refused.push(why)
  }
  for (const { face, family } of candidates) {
    if (faces.has(family)) continue
    if (!face.embeddable) {
      refuse(fontNotEmbeddable(face.shownAs, family))
      continue
    }
    try {
      faces.set(family, openFound(face, family))
    } catch (error) {
      refuse(fontUnreadable(face.shownAs, reasonOf(error)))
    }
  }
  return { faces: [...faces.values()], refused }
}

/** Whatever is wrong inside a file shows as a range error of its bytes. */
const reasonOf = (error: unknown): string =>
  error instanceof RangeError ? '不是 TrueType 或 OpenType 字体，或者已损坏' : failureText(error)

const space = 0x20

/** Opens the face and asks it something, so that damage shows now and not in the middle of a report. */
const openFound = (found: FoundFace, family: string): FontFace => {
  const { path, index, postscriptName } = found
  if (index !== undefined && postscriptName === undefined) {
    throw new RangeError('a face of a collection without a name')
  }
  const face = openFace({
    name: family,
    family,
    path,
    ...(index === undefined || postscriptName === undefined
      ? {}
      : { inCollection: { index, postscriptName } }),
  })
  face.advance(space)
  return face
}
