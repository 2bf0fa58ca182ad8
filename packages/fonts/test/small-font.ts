import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import type { Glyph } from '../build/glyph.ts'
import { makeBar } from '../build/make-glyph.ts'
import type { NameRecord } from '../build/write-name.ts'
import { writeTrueType } from '../build/write-true-type.ts'

export const codePointOf = (character: string): number => character.codePointAt(0) ?? 0

export interface SmallFont {
  /** In Chinese, as the font calls its family. */
  readonly family: string
  readonly englishFamily?: string
  readonly postscriptName?: string
  readonly fsType?: number
  readonly weight?: number
  readonly characters?: string
  /** Advance of every glyph. */
  readonly advance?: number
}

/** A whole font of a few characters, each a bar. */
export const smallFont = ({
  family,
  englishFamily = 'Small',
  postscriptName = 'Small-Regular',
  fsType = 0,
  weight = 400,
  characters = ' 一二',
  advance = 1000,
}: SmallFont): Uint8Array => {
  const bar = (height: number): Glyph =>
    makeBar({ xMin: 10, yMin: 0, xMax: advance - 10, yMax: height }, advance)
  const names: readonly NameRecord[] = [
    { id: 1, text: englishFamily },
    { id: 1, text: family, language: 'zh' },
    { id: 2, text: 'Regular' },
    { id: 4, text: `${englishFamily} Regular` },
    { id: 6, text: postscriptName },
  ]
  return writeTrueType({
    names,
    weight,
    fsType,
    unitsPerEm: 1000,
    notdef: bar(10),
    glyphs: new Map(
      Array.from(characters, (character, index) => [codePointOf(character), bar(100 + index)]),
    ),
  })
}

const directoryLength = (font: Uint8Array): number => 12 + 16 * (font[5] ?? 0)

/** Several fonts as one collection (.ttc), each with its own tables. */
export const collectionOf = (...fonts: readonly Uint8Array[]): Uint8Array => {
  const header = 12 + 4 * fonts.length
  const file = new Uint8Array(fonts.reduce((sum, { length }) => sum + length, header))
  const view = new DataView(file.buffer)
  file.set(new TextEncoder().encode('ttcf'))
  view.setUint32(4, 0x00010000)
  view.setUint32(8, fonts.length)
  let offset = header
  for (const [index, font] of fonts.entries()) {
    file.set(font, offset)
    view.setUint32(12 + 4 * index, offset)
    // Table offsets count from the beginning of the file.
    for (let record = offset + 12; record < offset + directoryLength(font); record += 16) {
      view.setUint32(record + 8, view.getUint32(record + 8) + offset)
    }
    offset += font.length
  }
  return file
}

/** A new folder with these files, gone when the test file is through. */
export const folderWith = (files: Readonly<Record<string, Uint8Array>> = {}): string => {
  const path = mkdtempSync(join(tmpdir(), 'jibao-fonts-'))
  afterAll(() => rmSync(path, { recursive: true, force: true }))
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(path, name), bytes)
  return path
}
