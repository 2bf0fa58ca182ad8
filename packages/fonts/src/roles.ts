import type { FontRole } from '@jibao/core'

/** One family under all its names: the first is what staff call it. */
export type Family = readonly [string, ...string[]]

export interface RoleFonts {
  /** What the role is called: `仿宋`. */
  readonly title: string
  /** Where an official document uses it. */
  readonly use: string
  /**
   * Families of that very design, the best first; the first is the one that the rules name (GB/T
   * 9704-2012 5.2.2 and 7, and the usual settings of Word). A font is taken only when it has exactly
   * one of these names.
   */
  readonly families: readonly [Family, ...Family[]]
}

export const roleFonts = {
  fangsong: {
    title: '仿宋',
    use: '正文',
    families: [
      ['仿宋_GB2312', 'FangSong_GB2312'],
      ['仿宋', 'FangSong'],
      ['方正仿宋_GBK', 'FZFangSong-Z02', 'FZFSK--GBK1-0'],
      ['方正仿宋简体', 'FZFangSong-Z02S', 'FZFSJW--GB1-0'],
      ['华文仿宋', 'STFangsong'],
      ['朱雀仿宋', 'Zhuque Fangsong', 'Zhuque Fangsong (technical preview)'],
      ['FandolFang', 'FandolFang R'],
    ],
  },
  kaiti: {
    title: '楷体',
    use: '二级标题',
    families: [
      ['楷体_GB2312', 'KaiTi_GB2312'],
      ['楷体', 'KaiTi'],
      ['方正楷体_GBK', 'FZKai-Z03', 'FZKTK--GBK1-0'],
      ['方正楷体简体', 'FZKai-Z03S', 'FZKTJW--GB1-0'],
      ['华文楷体', 'STKaiti'],
      ['楷体-简', 'Kaiti SC'],
      ['FandolKai', 'FandolKai R'],
    ],
  },
  heiti: {
    title: '黑体',
    use: '一级标题',
    families: [
      ['黑体', 'SimHei'],
      ['方正黑体_GBK', 'FZHei-B01', 'FZHTK--GBK1-0'],
      ['方正黑体简体', 'FZHei-B01S', 'FZHTJW--GB1-0'],
      ['华文黑体', 'STHeiti'],
      ['黑体-简', 'Heiti SC'],
      ['FandolHei', 'FandolHei R'],
    ],
  },
  xiaobiaosong: {
    title: '小标宋',
    use: '标题',
    families: [
      ['方正小标宋简体', 'FZXiaoBiaoSong-B05S', 'FZXBSJW--GB1-0'],
      ['方正小标宋_GBK', 'FZXiaoBiaoSong-B05', 'FZXBSK--GBK1-0'],
    ],
  },
  songti: {
    title: '宋体',
    use: '表格、页码',
    families: [
      ['宋体', 'SimSun'],
      ['新宋体', 'NSimSun'],
      ['方正书宋_GBK', 'FZShuSong-Z01', 'FZSSK--GBK1-0'],
      ['方正书宋简体', 'FZShuSong-Z01S', 'FZSSJW--GB1-0'],
      ['华文宋体', 'STSong'],
      ['宋体-简', 'Songti SC'],
      ['FandolSong', 'FandolSong R'],
    ],
  },
} as const satisfies Readonly<Record<FontRole, RoleFonts>>

/** In the order in which roles are listed. */
export const fontRoles = Object.keys(roleFonts) as readonly FontRole[]
