import { type CharacterStyleId, styleName } from '../style-names.ts'
import type { StyleId } from '../style-sheet.ts'

/** Of our styles, those that the style of the marked paragraph or our own mechanics stand for. */
export type MappedStyle = Exclude<StyleId, 'Normal' | 'Footer' | 'Spacer' | 'Sliver'>

/** How a Chinese Word or WPS calls a style that the file calls by Word's own name. */
const localNames: Readonly<Partial<Record<MappedStyle | CharacterStyleId, readonly string[]>>> = {
  Title: ['标题', '標題'],
  Heading1: ['标题 1', '標題 1'],
  Heading2: ['标题 2', '標題 2'],
  Heading3: ['标题 3', '標題 3'],
  Heading4: ['标题 4', '標題 4'],
  TOCHeading: ['TOC 标题', 'TOC 標題', '目录标题'],
  TOC1: ['目录 1', '目錄 1', 'Contents 1'],
  TOC2: ['目录 2', '目錄 2', 'Contents 2'],
  TOC3: ['目录 3', '目錄 3', 'Contents 3'],
  TOC4: ['目录 4', '目錄 4', 'Contents 4'],
  ListParagraph: ['列表段落', '列出段落', '清單段落'],
  Caption: ['题注', '標號'],
  Signature: ['签名', '署名', '簽名'],
  Date: ['日期'],
  Strong: ['要点', '強調粗體'],
}

/** Every name by which a bureau's file may have a style of ours. */
export const namesOf = (id: MappedStyle | CharacterStyleId): readonly string[] => [
  styleName(id, 'simplified'),
  styleName(id, 'traditional'),
  ...(localNames[id] ?? []),
]

/** Of the body, where a bureau makes a style of its own for it. */
export const bodyStyleName = '季报正文'

/** Of tables, by the rules that they have. */
export const tableStyleNames = { grid: ['季报表格', '表格'], 'three-line': ['三线表'] } as const
