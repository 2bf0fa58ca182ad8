import { type CharacterMap, openCharacterMap } from './sfnt/character-map.ts'
import { type HorizontalMetrics, readHorizontalMetrics } from './sfnt/horizontal-metrics.ts'
import type { Tables } from './sfnt/read-tables.ts'

/** Which characters a face has and how wide they are; its outlines stay in the file. */
export interface Coverage {
  readonly characters: CharacterMap
  readonly metrics: HorizontalMetrics
}

export const readCoverage = (tables: Tables): Coverage => ({
  characters: openCharacterMap(tables.read('cmap')),
  metrics: readHorizontalMetrics(tables),
})
