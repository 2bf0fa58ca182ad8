import type { FontFace } from '@jibao/core'
import { type Coverage, readCoverage } from './coverage.ts'
import { withFile } from './sfnt/part-reader.ts'
import { faceOffsets, readTables } from './sfnt/read-tables.ts'

export interface FaceFile {
  readonly name: string
  readonly family: string
  readonly path: string
  /** Position in a collection (.ttc), and the name by which engines find it there. */
  readonly inCollection?: { readonly index: number; readonly postscriptName: string }
}

const coverages = new WeakMap<FontFace, () => Coverage>()

/** What a face covers, which those who want its outlines need not read again; `undefined` of a face of others. */
export const coverageOf = (face: FontFace): Coverage | undefined => coverages.get(face)?.()

/** The file is read when the face is first asked about a character: an Excel build never asks. */
export const openFace = ({ name, family, path, inCollection }: FaceFile): FontFace => {
  let known: Coverage | undefined
  const coverage = (): Coverage => {
    known ??= withFile(path, (read) =>
      readCoverage(readTables(read, faceOffsets(read)[inCollection?.index ?? 0] ?? 0)),
    )
    return known
  }
  const face: FontFace = {
    name,
    family,
    path,
    ...(inCollection === undefined ? {} : { postscriptName: inCollection.postscriptName }),
    covers: (codePoint) => coverage().characters.glyphOf(codePoint) !== 0,
    advance: (codePoint) => {
      const { characters, metrics } = coverage()
      return (metrics.advance(characters.glyphOf(codePoint)) * 1000) / metrics.unitsPerEm
    },
  }
  coverages.set(face, coverage)
  return face
}
