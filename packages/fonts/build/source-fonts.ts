import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { decompress } from 'wawoff2'
import { type GlyphSource, joinGlyphs, readGlyphs } from './read-glyphs.ts'

const folderOf = (manifest: string): string => dirname(fileURLToPath(manifest))

const wenkai = folderOf(import.meta.resolve('@chinese-fonts/lxgwwenkai/package.json'))
const sans = folderOf(import.meta.resolve('@expo-google-fonts/noto-sans-sc/package.json'))
const hanazono = folderOf(import.meta.resolve('hanamin/package.json'))
const serif = folderOf(import.meta.resolve('@expo-google-fonts/noto-serif-sc/package.json'))

/** A font that npm has as WOFF2 files, each with a share of the characters. */
const openParts = async (folder: string, prefix = ''): Promise<GlyphSource> => {
  const names = readdirSync(folder).filter(
    (name) => name.startsWith(prefix) && name.endsWith('.woff2'),
  )
  const parts: GlyphSource[] = []
  for (const name of names.sort()) {
    // A copy: what comes back is a window on memory that the next part is written over.
    parts.push(readGlyphs((await decompress(readFileSync(join(folder, name)))).slice()))
  }
  return joinGlyphs(parts)
}

const openFile = async (path: string): Promise<GlyphSource> => readGlyphs(readFileSync(path))

interface Source {
  /** As the font's own name table has it. */
  readonly copyright: string
  open(): Promise<GlyphSource>
}

const wenkaiStyle = (style: 'Light' | 'Regular'): Source => ({
  copyright: `Copyright 2021-2025 LXGW (https://github.com/lxgw/LxgwWenKai)
Copyright 2020 The Klee Project Authors (https://github.com/fontworks-fonts/Klee)`,
  open: () => openParts(join(wenkai, `dist/LXGWWenKai-${style}`)),
})

const serifStyle = (style: '400Regular' | '700Bold'): Source => ({
  copyright: '(c) 2017-2024 Adobe (http://www.adobe.com/).',
  open: () => openFile(join(serif, style, `NotoSerifSC_${style}.ttf`)),
})

export const sourceFonts = {
  wenkaiLight: wenkaiStyle('Light'),
  wenkaiRegular: wenkaiStyle('Regular'),
  sansMedium: {
    copyright: "(c) 2014-2021 Adobe (http://www.adobe.com/), with Reserved Font Name 'Source'.",
    open: () => openFile(join(sans, '500Medium/NotoSansSC_500Medium.ttf')),
  },
  serifRegular: serifStyle('400Regular'),
  serifBold: serifStyle('700Bold'),
  /** Extensions B to F of the ideographs. */
  hanazonoB: {
    copyright: 'Copyright (c) 2008-2017 GlyphWiki Project (https://glyphwiki.org/)',
    open: () => openParts(hanazono, 'HanaMinB.'),
  },
} as const satisfies Readonly<Record<string, Source>>

export type SourceFont = keyof typeof sourceFonts

/** The text of the Open Font License 1.1, without a copyright line. */
export const openFontLicence = (): string => {
  const text = readFileSync(join(serif, 'LICENSE_FONT'), 'utf8')
  return text.slice(text.indexOf('This Font Software is licensed'))
}
