import { type Indicator, type Observation, parsePeriod } from '@jibao/data-model'
import { isMap } from 'yaml'
import { figureKey } from '../resolve/figure-key.ts'
import { isSeriesFile } from './progress-files.ts'
import { type MapNode, type PairNode, pairAt, pairsOf, textOf, type YamlText } from './yaml-text.ts'

/** Where an observation is written. */
export interface WrittenPlace {
  readonly map: MapNode
  readonly pair: PairNode
  /** Its value, as written. */
  readonly text: string
}

/** Finds the observation in its file, under whichever of its names. */
export const findWritten = (
  { root }: YamlText,
  { id, name, aliases }: Indicator,
  { period, origin: { file } }: Observation,
): WrittenPlace => {
  const names = new Set([id, name, ...aliases])
  const section = pairAt(root, 'observations')?.value
  const candidates = pairsOf(section).filter(({ key }) => names.has(textOf(key).trim()))
  const found = isSeriesFile(file)
    ? candidates
        .flatMap(({ value }) => pairsOf(value).map((pair) => ({ map: value as MapNode, pair })))
        .find(({ pair }) => parsePeriod(textOf(pair.key)) === period)
    : candidates.map((pair) => ({ map: section as MapNode, pair }))[0]
  if (found === undefined) throw new Error(`${figureKey(id, period)} is not in ${file}`)
  const { value } = found.pair
  return { ...found, text: textOf(isMap(value) ? pairAt(value, 'value')?.value : value) }
}
