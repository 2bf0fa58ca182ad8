import { ConverterBuilder } from 'opencc-js/core'
import * as preset from 'opencc-js/preset/t2cn'
import { expect, test } from 'vitest'
import { simplified } from '../../src/prose/plain/simplified.ts'

const convert = ConverterBuilder(preset)({ from: 'tw', to: 'cn' })

const characters = Array.from({ length: 0xa000 - 0x3400 }, (_, index) =>
  String.fromCharCode(0x3400 + index),
)

test('every character becomes what OpenCC makes of it', () => {
  const theirs = characters.map((character) => {
    const made = convert(character)
    return made.length === 1 ? made : character
  })
  expect(characters.map(simplified)).toEqual(theirs)
  expect(theirs.filter((made, index) => made !== characters[index]).length).toBeGreaterThan(2000)
})
