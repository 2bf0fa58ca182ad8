import type { FontBook, FontFace } from '@jibao/core'
import { faceIdentity, fontRoles } from '@jibao/fonts'
import { fingerprintOf } from './fingerprint.ts'

/** Of the faces that may be used, in the order in which each role takes them. */
export const fontsPrint = (book: FontBook): string => {
  const identities = new Map<FontFace, string>()
  const identityOf = (face: FontFace): string => {
    const found = identities.get(face) ?? faceIdentity(face)
    identities.set(face, found)
    return found
  }
  return fingerprintOf(fontRoles.map((role) => book.chain(role).map(identityOf)))
}
