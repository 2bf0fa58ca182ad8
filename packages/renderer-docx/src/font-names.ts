import type { FontRole } from '@jibao/core'
import type { Language } from '@jibao/document'
import { type Script, scriptOf } from '@jibao/typography'

/** The name of the font of each role, as Word asks the system for it. */
export type FontNames = Readonly<Record<FontRole, string>>

/** One name for all scripts, so that digits and Latin letters do not fall to a Western font. */
export const fontOf = (name: string) => ({
  ascii: name,
  hAnsi: name,
  eastAsia: name,
  cs: name,
  hint: 'eastAsia',
})

/** What offices have by custom; Word looks for them on the reader's computer, the file embeds none. */
const standardFontNames: Readonly<Record<Script, FontNames>> = {
  simplified: {
    fangsong: '仿宋_GB2312',
    kaiti: '楷体_GB2312',
    heiti: '黑体',
    xiaobiaosong: '方正小标宋简体',
    songti: '宋体',
  },
  // Of the same designs those that have all of GBK: the ones named after GB2312, and 简体, lack the
  // traditional characters. By their Latin names, which Windows knows whatever its language.
  traditional: {
    fangsong: 'FangSong',
    kaiti: 'KaiTi',
    heiti: 'SimHei',
    xiaobiaosong: 'FZXiaoBiaoSong-B05',
    songti: 'SimSun',
  },
}

/** For readers without the named font: what every Windows has that is sold where they live. */
const fallbackFontNames: Readonly<Record<Script, FontNames>> = {
  simplified: {
    fangsong: '仿宋',
    kaiti: '楷体',
    heiti: '黑体',
    xiaobiaosong: '宋体',
    songti: '宋体',
  },
  // 標楷體, the face of official documents in Taiwan, which knows no 仿宋; 微軟正黑體.
  traditional: {
    fangsong: 'DFKai-SB',
    kaiti: 'DFKai-SB',
    heiti: 'Microsoft JhengHei',
    xiaobiaosong: 'SimSun',
    songti: 'SimSun',
  },
}

/** The fonts that a file names, and the one to take where each is missing. */
export interface FontChoice {
  readonly names: FontNames
  readonly fallbacks: FontNames
}

/** @param others to name instead of the standard's */
export const fontsFor = (language: Language, others: Partial<FontNames> = {}): FontChoice => {
  const script = scriptOf(language)
  return {
    names: { ...standardFontNames[script], ...others },
    fallbacks: fallbackFontNames[script],
  }
}
