import type { FontFace } from '@jibao/core'
import { type CharacterMap, readCharacterMap } from './sfnt/character-map.ts'
import { type HorizontalMetrics, readHorizontalMetrics } from './sfnt/horizontal-metrics.ts'
import { withFile } from './sfnt/part-reader.ts'
import { faceOffsets, readTables } from './sfnt/read-tables.ts'

export interface FaceFile {
  readonly name: string
  readonly family: string
  readonly path: string
  /** Position in a collection (.ttc), and the name by which engines find it there. */
  readonly inCollection?: { readonly index: number; readonly postscriptName: string }
}

interface Coverage {
  readonly characters: CharacterMap
  readonly metrics: HorizontalMetrics
}

/** Reads the character map and the widths, not the outlines. */
const readCoverage = ({ path, inCollection }: FaceFile): Coverage =>
  withFile(path, (read) => {
    const tables = readTables(read, faceOffsets(read)[inCollection?.index ?? 0] ?? 0)
    return {
      characters: readCharacterMap(tables.read('cmap')),
      metrics: readHorizontalMetrics(tables),
    }
  })

/** The file is read when the face is first asked about a character: an Excel build never asks. */
export const openFace = (file: FaceFile): FontFace => {
  const { name, family, path, inCollection } = file
  let known: Coverage | undefined
  const coverage = (): Coverage => {
    known ??= readCoverage(file)
    return known
  }
  return {
    name,
    family,
    path,
    ...(inCollection === undefined ? {} : { postscriptName: inCollection.postscriptName }),
    covers: (codePoint) => coverage().characters.has(codePoint),
    advance: (codePoint) => {
      const { characters, metrics } = coverage()
      return (metrics.advance(characters.get(codePoint) ?? 0) * 1000) / metrics.unitsPerEm
    },
  }
}
