import type { Script } from '@jibao/typography'
import { type StyleId, styleSheet } from './style-sheet.ts'

/** In traditional characters, where they differ; Word has its own translation of its own names. */
const traditionalNames: Readonly<Partial<Record<StyleId, string>>> = {
  Dateline: '來源和日期',
  TableHeader: '表頭',
  SmallTableHeader: '表頭（小五）',
  TableNote: '表註',
  Figure: '圖',
  CopyNumber: '份號',
  Classification: '密級和緊急程度',
  LetterheadMark: '發文機關標誌',
  DocumentNumber: '發文字號',
  Signers: '簽發人',
  LetterheadRule: '版頭分隔線',
  Addressee: '主送機關',
  Attachments: '附件說明',
  Remark: '附註',
  Attendance: '出席人員',
  AnnexLabel: '附件標識',
  AnnexTitle: '附件標題',
  Colophon: '版記',
  Spacer: '間隔',
  Sliver: '細行',
}

/** Of the styles of characters, with the name that Word knows or ours. */
const characterStyleNames = {
  simplified: { Strong: 'Strong', Label: '标签', SignerLabel: '签发人标签' },
  traditional: { Strong: 'Strong', Label: '標籤', SignerLabel: '簽發人標籤' },
} as const satisfies Readonly<Record<Script, object>>

export type CharacterStyleId = keyof (typeof characterStyleNames)[Script]

const isCharacterStyle = (id: string): id is CharacterStyleId =>
  id in characterStyleNames.simplified

/** What the style gallery shows. */
export const styleName = (id: StyleId | CharacterStyleId, script: Script): string => {
  if (isCharacterStyle(id)) return characterStyleNames[script][id]
  const { name } = styleSheet[id]
  return script === 'traditional' ? (traditionalNames[id] ?? name) : name
}
