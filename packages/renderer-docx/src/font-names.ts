import type { FontRole } from '@jibao/core'

/** The name of the font of each role, as Word asks the system for it. */
export type FontNames = Readonly<Record<FontRole, string>>

/** What offices have by custom; Word looks for them on the reader's computer, the file embeds none. */
export const standardFontNames: FontNames = {
  fangsong: '仿宋_GB2312',
  kaiti: '楷体_GB2312',
  heiti: '黑体',
  xiaobiaosong: '方正小标宋简体',
  songti: '宋体',
}

/** What every Chinese Windows has, for readers without the named font. */
export const fallbackFontNames: FontNames = {
  fangsong: '仿宋',
  kaiti: '楷体',
  heiti: '黑体',
  xiaobiaosong: '宋体',
  songti: '宋体',
}
