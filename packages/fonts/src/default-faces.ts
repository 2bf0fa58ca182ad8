import { fileURLToPath } from 'node:url'
import type { FontRole } from '@jibao/core'

/** What the default faces are called. */
export const defaultFamilies = {
  fangsong: 'Jibao Fangsong',
  kaiti: 'Jibao Kaiti',
  heiti: 'Jibao Heiti',
  xiaobiaosong: 'Jibao Xiaobiaosong',
  songti: 'Jibao Songti',
} as const satisfies Readonly<Record<FontRole, string>>

/** Behind all of them: ideographs of Extensions B to F that none of them has. */
export const rareFamily = 'Jibao Rare'

/** As PostScript and file names have it. */
export const compactName = (family: string): string => family.replaceAll(' ', '')

/** Where the build puts the faces; the same folder, seen from `src` and from `dist`. */
export const defaultFacesFolder = new URL('../dist/faces/', import.meta.url)

export const defaultFacePath = (family: string): string =>
  fileURLToPath(new URL(`${compactName(family)}.ttf`, defaultFacesFolder))
