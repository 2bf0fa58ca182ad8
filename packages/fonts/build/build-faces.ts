import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import type { FontRole } from '@jibao/core'
import {
  compactName,
  defaultFacePath,
  defaultFacesFolder,
  defaultFamilies,
  rareFamily,
} from '../src/default-faces.ts'
import { fontRoles } from '../src/roles.ts'
import { cutFace } from './cut-face.ts'
import type { GlyphSource } from './read-glyphs.ts'
import { openFontLicence, type SourceFont, sourceFonts } from './source-fonts.ts'

/** Which font each face is cut from, and how heavy it is. */
const origins = {
  fangsong: { source: 'wenkaiLight', weight: 400 },
  kaiti: { source: 'wenkaiRegular', weight: 400 },
  heiti: { source: 'sansMedium', weight: 500 },
  xiaobiaosong: { source: 'serifBold', weight: 700 },
  songti: { source: 'serifRegular', weight: 400 },
} as const satisfies Readonly<
  Record<FontRole, { readonly source: SourceFont; readonly weight: number }>
>

/** Writes the default faces, each with its licence beside it. */
rmSync(defaultFacesFolder, { recursive: true, force: true })
mkdirSync(defaultFacesFolder, { recursive: true })

const write = async (
  family: string,
  { source, weight }: { readonly source: SourceFont; readonly weight: number },
  omit: (codePoint: number) => boolean = () => false,
): Promise<GlyphSource> => {
  const { copyright } = sourceFonts[source]
  const font = await sourceFonts[source].open()
  writeFileSync(defaultFacePath(family), cutFace(font, { family, weight, copyright, omit }))
  writeFileSync(
    new URL(`OFL-${compactName(family)}.txt`, defaultFacesFolder),
    `${copyright}\n\n${openFontLicence()}`,
  )
  return font
}

const known = new Set<number>()
for (const role of fontRoles) {
  const font = await write(defaultFamilies[role], origins[role])
  for (const codePoint of font.codePoints) known.add(codePoint)
}
await write(rareFamily, { source: 'hanazonoB', weight: 400 }, (codePoint) => known.has(codePoint))
