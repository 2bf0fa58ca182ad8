import { type Block, type Metadata, plainText, printDate, type Report } from '@jibao/document'
import type { TextMark } from './mark-names.ts'

type Kind = Block['type']

const first = <K extends Kind>(
  { children }: Report,
  kind: K,
): Extract<Block, { type: K }> | undefined =>
  children.find((block): block is Extract<Block, { type: K }> => block.type === kind)

/** Between names, as in 主送机关 and 抄送. */
const listed = (names: readonly string[] | undefined): string | undefined =>
  names === undefined || names.length === 0 ? undefined : names.join('，')

const dated = (date: string | undefined): string | undefined =>
  date === undefined ? undefined : printDate(date)

export type MarkTexts = Readonly<Record<TextMark, string | undefined>>

/** What each mark stands for in a report; nothing where the report does not say it. */
export const markTexts = (report: Report): MarkTexts => {
  const metadata: Metadata = report.metadata
  const letterhead = first(report, 'letterhead')
  const signature = first(report, 'signature')
  const remark = first(report, 'remark')
  const colophon = first(report, 'colophon')
  return {
    标题: metadata.title,
    发文机关标志: letterhead?.mark,
    发文字号: letterhead?.documentNumber,
    份号: letterhead?.copyNumber,
    密级: letterhead?.classification,
    紧急程度: letterhead?.urgency,
    签发人: letterhead?.signers?.join('　'),
    主送机关: listed(first(report, 'addressee')?.names),
    发文机关: signature?.issuer ?? metadata.issuer,
    成文日期: dated(signature?.date ?? metadata.date),
    附注: remark && plainText(remark.children),
    抄送: listed(colophon?.copyTo),
    印发机关: colophon?.printedBy,
    印发日期: dated(colophon?.printedOn),
    报告期: metadata.period,
    索引号: metadata.publication?.index,
  }
}
