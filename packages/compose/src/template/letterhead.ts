import type { LetterheadNode } from '@jibao/document'
import type { HelperContext } from './helpers.ts'

/** What templates call the forms of official documents. */
export const letterheadForms = {
  公文: 'document',
  信函: 'letter',
  纪要: 'minutes',
} as const satisfies Record<string, LetterheadNode['form']>

export type LetterheadForm = keyof typeof letterheadForms

/** 版头 with all that is recorded for it; of signers, where the form has a place for them. */
export const letterhead = (
  { mark, issuer, facts }: Pick<HelperContext, 'mark' | 'issuer' | 'facts'>,
  { form = '公文', mark: own }: { readonly form?: LetterheadForm; readonly mark?: string },
): LetterheadNode => {
  const { copyNumber, classification, urgency, documentNumber, signers } = facts
  return {
    type: 'letterhead',
    ...(form === '公文' ? {} : { form: letterheadForms[form] }),
    ...(copyNumber === undefined ? {} : { copyNumber }),
    ...(classification === undefined ? {} : { classification }),
    ...(urgency === undefined ? {} : { urgency }),
    mark: own === undefined || own === '' ? marks[form]({ mark, issuer }) : own,
    ...(documentNumber === undefined || documentNumber === '' ? {} : { documentNumber }),
    ...(signers === undefined || form !== '公文' ? {} : { signers }),
  }
}

/** 发文机关标志: letters have it without 文件 (GB/T 9704-2012 10.1), minutes name the meeting (10.3). */
const marks: Readonly<
  Record<LetterheadForm, (names: Pick<HelperContext, 'mark' | 'issuer'>) => string>
> = {
  公文: ({ mark }) => mark,
  信函: ({ mark }) => mark.replace(/文件$/, ''),
  纪要: ({ issuer }) => `${issuer}会议纪要`,
}
