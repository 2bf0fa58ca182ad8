/** What stands between names in 主送机关 and 抄送. */
const betweenNames = '，'

/** 主送机关: names, then a full-width colon (GB/T 9704-2012 7.3.2). */
export const addresseeText = (names: readonly string[]): string => `${names.join(betweenNames)}：`

/** 抄送: label, names, a full stop (GB/T 9704-2012 7.4.2). */
export const copyToLabel = '抄送：'
export const copyToText = (names: readonly string[]): string => `${names.join(betweenNames)}。`

export const attachmentLabel = '附件：'

/**
 * `1.` for one of several attachments, nothing for a single one (GB/T 9704-2012 7.3.4); with a blank
 * where the title begins with a figure, lest 1.2024年 be read as one.
 */
export const attachmentNumber = (index: number, titles: readonly string[]): string => {
  const blank = /^[0-9]/.test(titles[index] ?? '') ? ' ' : ''
  return titles.length > 1 ? `${index + 1}.${blank}` : ''
}

/** What stands before a list item. */
export const listMarker = (index: number, ordered: boolean): string =>
  ordered ? `${index + 1}.` : '• '

/** Said after a merged cell's text when it began on an earlier page. */
export const continuedMark = '（续）'

/** RRGGBB of 发文机关标志 and its rule (GB/T 9704-2012 7.2.4). */
export const letterheadRed = 'FF0000'

/** 签发人 (GB/T 9704-2012 7.2.6). */
export const signerLabel = '签发人：'

/** 附注 stands in round brackets (GB/T 9704-2012 7.3.7). */
export const remarkBrackets = ['（', '）'] as const

/** What heads an annex: 附件, or 附件1 where there are several (GB/T 9704-2012 7.3.6). */
export const annexLabel = (number?: number): string => `附件${number ?? ''}`

/** What stands between the label and the names of 出席, and between the names (GB/T 9704-2012 10.3). */
export const attendanceColon = '：'
export const attendanceNames = (names: readonly string[]): string => names.join('、')

export const contentsTitle = '目　录'
