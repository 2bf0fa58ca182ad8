import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const office = 'soffice'

const faces = fileURLToPath(new URL('../packages/fonts/dist/faces', import.meta.url))

/** What a file must name for LibreOffice to find the default faces. */
export const defaultFontNames = {
  fangsong: 'Jibao Fangsong',
  kaiti: 'Jibao Kaiti',
  heiti: 'Jibao Heiti',
  xiaobiaosong: 'Jibao Xiaobiaosong',
  songti: 'Jibao Songti',
} as const

/** The families that the standard names, as Word files of the command line do, in either script. */
const standardFamilies = {
  仿宋_GB2312: defaultFontNames.fangsong,
  楷体_GB2312: defaultFontNames.kaiti,
  黑体: defaultFontNames.heiti,
  方正小标宋简体: defaultFontNames.xiaobiaosong,
  宋体: defaultFontNames.songti,
  FangSong: defaultFontNames.fangsong,
  KaiTi: defaultFontNames.kaiti,
  SimHei: defaultFontNames.heiti,
  'FZXiaoBiaoSong-B05': defaultFontNames.xiaobiaosong,
  SimSun: defaultFontNames.songti,
} as const

const aliases = Object.entries(standardFamilies)
  .map(
    ([family, face]) =>
      `<match target="pattern"><test name="family"><string>${family}</string></test><edit name="family" mode="assign" binding="strong"><string>${face}</string></edit></match>`,
  )
  .join('')

/** Blank pages too: a 版记 stands on an even page. */
const target = 'pdf:writer_pdf_Export:{"IsSkipEmptyPages":{"type":"boolean","value":"false"}}'

/** Lays Word files out with LibreOffice, which sees the default faces and no other fonts; the paths of the PDFs. */
export const wordsToPdf = (paths: readonly string[], folder: string): readonly string[] => {
  const fontconfig = join(folder, 'fonts.conf')
  writeFileSync(
    fontconfig,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${faces}</dir><cachedir>${join(folder, 'font-cache')}</cachedir>${aliases}</fontconfig>`,
  )
  const profile = pathToFileURL(join(folder, 'profile')).href
  execFileSync(
    office,
    [
      '--headless',
      `-env:UserInstallation=${profile}`,
      '--convert-to',
      target,
      '--outdir',
      join(folder, 'laid-out'),
      ...paths,
    ],
    { env: { ...process.env, FONTCONFIG_FILE: fontconfig }, stdio: 'pipe' },
  )
  return paths.map((path) => join(folder, 'laid-out', basename(path).replace(/\.docx$/, '.pdf')))
}

export const wordToPdf = (path: string, folder: string): string => {
  const [pdf] = wordsToPdf([path], folder)
  if (pdf === undefined) throw new Error(`LibreOffice gave nothing for ${path}`)
  return pdf
}
