/** Where the report lands, and where its annexes do. */
export const placeMark = '正文'
export const annexMark = '附件'

/** Tags and titles of a content control, and names of a bookmark, that mark the place as well. */
export const placeNames: ReadonlySet<string> = new Set([placeMark, 'jibao'])

/** What a bureau may write as `{{…}}` in its own file, to have the report's text there. */
export const textMarks = [
  '标题',
  '发文机关标志',
  '发文字号',
  '份号',
  '密级',
  '紧急程度',
  '签发人',
  '主送机关',
  '发文机关',
  '成文日期',
  '附注',
  '抄送',
  '印发机关',
  '印发日期',
  '报告期',
  '索引号',
] as const

export type TextMark = (typeof textMarks)[number]

export const isTextMark = (name: string): name is TextMark =>
  (textMarks as readonly string[]).includes(name)
