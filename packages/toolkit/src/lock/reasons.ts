import type { FontBook } from '@jibao/core'
import { roleFonts } from '@jibao/fonts'
import type { Content } from '../trace/trace-document.ts'
import type { TracedDocument } from '../trace/trace-schema.ts'
import { textOfPiece } from '../trace/words-of.ts'
import { findStale } from '../verify/find-stale.ts'
import type { RebuildKind, RebuildReason } from './built-document.ts'

/** A document as it is recorded, where it is, and as it would be now. */
export interface Compared {
  readonly before: TracedDocument | undefined
  readonly now: Content
}

const because =
  (kind: RebuildKind) =>
  (detail: string): RebuildReason => ({ kind, detail })

export const isNew = because('new')('锁文件中没有它的记录')

export const isMissing = because('missing')('输出文件夹中没有这个文件')

export const isUnrecorded = because('missing')('输出文件夹的出处记录中没有这个文件')

export const isAltered = because('altered')('文件与上次生成的不同，可能被改动或替换过')

export const isAsked = because('asked')('按要求重新生成')

/** Figures that a sentence names. */
const named = 3

export const figuresChanged = ({ before, now }: Compared): RebuildReason => {
  const { values = [] } = (before && findStale(before, now)) ?? {}
  const changes = values.map(({ label, printed, now: after }) =>
    after === undefined ? `不再有${label}` : `${label} ${printed}→${after}`,
  )
  const rest = changes.length > named ? `等 ${changes.length} 项` : ''
  const told = `：${changes.slice(0, named).join('；')}${rest}`
  return because('figures')(`数据有变${changes.length === 0 ? '' : told}`)
}

export const placesMoved = because('figures')(
  '数据在文件中的位置有变，而这种格式或它的提示写有出处',
)

export const templateChanged = (name: string): RebuildReason =>
  because('template')(`模板“${name}”有改动`)

/** Characters of a text that is quoted. */
const quoted = 20

export const wordsChanged = ({ before, now }: Compared): RebuildReason => {
  const textsOf = (document: Pick<TracedDocument, 'pieces' | 'values'>): readonly string[] =>
    document.pieces.map((piece) => textOfPiece(piece, document))
  const known = new Set(before === undefined ? [] : textsOf(before))
  const added = before === undefined ? undefined : textsOf(now).find((text) => !known.has(text))
  if (added === undefined) return because('words')('文字或结构有变')
  const [...characters] = added
  const start = characters.slice(0, quoted).join('')
  return because('words')(`文字有变：“${start}${characters.length > quoted ? '…' : ''}”`)
}

export const fontsChanged = ({ choices }: FontBook): RebuildReason => {
  const faces = choices.map(({ role, face }) => `${roleFonts[role].title} ${face.family}`)
  return because('fonts')(`字体与上次不同，现在用的是：${faces.join('、')}`)
}

export const optionsChanged = (title: string): RebuildReason =>
  because('options')(`${title}的选项与上次不同`)

export const toolkitChanged = (before: string, now: string): RebuildReason =>
  because('toolkit')(`程序的版本不同：上次 ${before}，现在 ${now}`)

export const fileChanged = (path: string, isThere: boolean): RebuildReason =>
  because('files')(isThere ? `所用的文件 ${path} 有改动` : `所用的文件 ${path} 没有了`)

export const pluginChanged = (plugin: string): RebuildReason =>
  because('plugin')(`插件“${plugin}”的文件有改动`)
