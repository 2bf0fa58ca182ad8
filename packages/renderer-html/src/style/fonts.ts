import type { FontRole } from '@jibao/core'
import type { Language } from '@jibao/document'
import { type Script, scriptOf } from '@jibao/typography'

/**
 * What may stand for each role, the standard's own face first (GB/T 9704-2012 5.2.2), then what comes
 * with Windows, macOS and Linux. A page carries no fonts.
 */
const stacks: Readonly<Record<Script, Readonly<Record<FontRole, readonly string[]>>>> = {
  simplified: {
    fangsong: ['仿宋_GB2312', 'FangSong', '仿宋', 'STFangsong', 'Noto Serif CJK SC', 'Songti SC'],
    kaiti: ['楷体_GB2312', 'KaiTi', '楷体', 'STKaiti', 'Kaiti SC', 'Noto Serif CJK SC'],
    heiti: ['SimHei', '黑体', 'STHeiti', 'PingFang SC', 'Noto Sans CJK SC', 'sans-serif'],
    xiaobiaosong: ['方正小标宋简体', 'FZXiaoBiaoSong-B05S', 'STZhongsong', 'Songti SC', 'SimSun'],
    songti: ['SimSun', '宋体', 'STSong', 'Songti SC', 'Noto Serif CJK SC'],
  },
  traditional: {
    fangsong: ['FangSong', 'STFangsong', 'DFKai-SB', 'BiauKai', 'Noto Serif CJK TC', 'PMingLiU'],
    kaiti: ['DFKai-SB', 'BiauKai', 'KaiTi', 'Kaiti TC', 'Noto Serif CJK TC'],
    heiti: ['Microsoft JhengHei', 'PingFang TC', 'Heiti TC', 'Noto Sans CJK TC', 'sans-serif'],
    xiaobiaosong: ['FZXiaoBiaoSong-B05', 'Songti TC', 'Noto Serif CJK TC', 'PMingLiU'],
    songti: ['PMingLiU', 'Songti TC', 'SimSun', 'Noto Serif CJK TC'],
  },
}

const isGeneric = (name: string): boolean => /^(?:sans-)?serif$/.test(name)

/** Value of `font-family`; ends with a generic family. */
export const fontStack = (role: FontRole, language: Language): string => {
  const names = stacks[scriptOf(language)][role].map((name) =>
    isGeneric(name) ? name : `'${name}'`,
  )
  return [...names, ...(names.some(isGeneric) ? [] : ['serif'])].join(',')
}
