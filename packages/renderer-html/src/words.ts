import type { Language, Publication } from '@jibao/document'
import { type Script, scriptOf } from '@jibao/typography'

/** What a page says of its own accord, beside what the report says. */
export interface PageWords {
  /** Leads those who hear the page past what stands before the report. */
  readonly skip: string
  readonly contents: string
  /** What a table without a caption is called. */
  readonly table: string
  readonly publication: {
    readonly index: string
    readonly publishedOn: string
    readonly openness: string
    readonly term: string
    readonly documentNumber: string
    readonly publisher: string
  }
  readonly openness: Readonly<Record<Publication['openness'], string>>
  /** Above the figures of a chart. */
  readonly figures: string
  readonly item: string
  readonly amount: string
}

const words: Readonly<Record<Script, PageWords>> = {
  simplified: {
    skip: '跳到正文',
    contents: '目录',
    table: '表',
    publication: {
      index: '索引号',
      publishedOn: '发文时间',
      openness: '公开方式',
      term: '公开时限',
      documentNumber: '文件编号',
      publisher: '发布机构',
    },
    openness: { 主动公开: '主动公开', 依申请公开: '依申请公开', 不予公开: '不予公开' },
    figures: '图中数据',
    item: '项目',
    amount: '数值',
  },
  traditional: {
    skip: '跳到正文',
    contents: '目錄',
    table: '表',
    publication: {
      index: '索引號',
      publishedOn: '發文時間',
      openness: '公開方式',
      term: '公開時限',
      documentNumber: '文件編號',
      publisher: '發布機構',
    },
    openness: { 主动公开: '主動公開', 依申请公开: '依申請公開', 不予公开: '不予公開' },
    figures: '圖中數據',
    item: '項目',
    amount: '數值',
  },
}

export const wordsOf = (language: Language): PageWords => words[scriptOf(language)]
