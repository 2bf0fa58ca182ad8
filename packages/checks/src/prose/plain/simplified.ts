import { ConverterBuilder, type ConverterFunction } from 'opencc-js/core'
import * as preset from 'opencc-js/preset/t2cn'

let convert: ConverterFunction | undefined

/** A character by itself, so that every place stays its place. The dictionary is read when first asked. */
export const simplified = (character: string): string => {
  convert ??= ConverterBuilder(preset)({ from: 'tw', to: 'cn' })
  const made = convert(character)
  return made.length === character.length ? made : character
}
