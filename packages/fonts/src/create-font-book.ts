import type { FontBook, FontFace, FontRole } from '@jibao/core'
import { defaultFacePath, defaultFamilies, rareFamily } from './default-faces.ts'
import { openFace } from './open-face.ts'
import { fontRoles, roleFonts } from './roles.ts'

/**
 * A role is filled by the user's own faces, if there are any, the best first, then its default face,
 * then the default faces of the other roles in their order, then the face of rare characters.
 */
export const createFontBook = (own: ReadonlyMap<FontRole, readonly FontFace[]>): FontBook => {
  const open = (family: string): FontFace =>
    openFace({ name: family, family, path: defaultFacePath(family) })
  const defaults = fontRoles.map((role) => ({ role, face: open(defaultFamilies[role]) }))
  const rare = open(rareFamily)
  const chains = new Map(
    defaults.map(({ role, face }) => {
      const others = defaults.filter((one) => one.role !== role).map((one) => one.face)
      return [role, [...(own.get(role) ?? []), face, ...others, rare]] as const
    }),
  )
  return {
    chain: (role) => chains.get(role) ?? [],
    choices: defaults.map(({ role, face }) => {
      const [first] = own.get(role) ?? []
      return {
        role,
        face: first ?? face,
        standard: roleFonts[role].families[0][0],
        substitute: first === undefined,
      }
    }),
  }
}

/** The default set alone: the same on every machine. */
export const defaultFontBook = (): FontBook => createFontBook(new Map())
