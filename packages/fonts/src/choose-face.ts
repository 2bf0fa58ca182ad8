import type { FontRole } from '@jibao/core'
import type { FoundFace } from './read-font-file.ts'
import { type Family, roleFonts } from './roles.ts'

export interface Candidate {
  readonly face: FoundFace
  /** What staff call its family. */
  readonly family: string
}

const normalised = (name: string): string => name.normalize('NFKC').toLowerCase()

const regular = 400

const isOf = (family: Family, { names }: FoundFace): boolean => {
  const known = new Set(family.map(normalised))
  return [...names].some((name) => known.has(normalised(name)))
}

/** Upright faces of a role's families, the best family first, and of a family the most regular weight. */
export const candidatesFor = (role: FontRole, found: readonly FoundFace[]): readonly Candidate[] =>
  roleFonts[role].families.flatMap((family) =>
    found
      .filter((face) => !face.italic && isOf(family, face))
      .toSorted((a, b) => Math.abs(a.weight - regular) - Math.abs(b.weight - regular))
      .map((face) => ({ face, family: family[0] })),
  )
