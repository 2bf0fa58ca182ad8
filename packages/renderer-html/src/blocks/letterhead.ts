import type { LetterheadNode } from '@jibao/document'
import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Place } from '../place.ts'

const line = (name: string, text: string | undefined): readonly Element[] =>
  text === undefined ? [] : [h('p', { className: [name] }, text)]

/** 版头: 份号, 密级 and 紧急程度, the mark, 发文字号 beside 签发人, and the red rule below (GB/T 9704-2012 7.2). */
export const renderLetterhead = (
  {
    form = 'document',
    copyNumber,
    classification,
    urgency,
    mark,
    documentNumber,
    signers,
  }: LetterheadNode,
  { furniture }: Place,
): readonly Element[] => {
  const numbers = [
    ...line('document-number', documentNumber),
    ...(signers === undefined
      ? []
      : [
          h(
            'p',
            { className: ['signers'] },
            furniture.signers,
            ...signers.flatMap((name) => [h('span', name), ' ']).slice(0, -1),
          ),
        ]),
  ]
  return [
    h(
      'header',
      { className: ['letterhead', form] },
      ...line('copy-number', copyNumber),
      ...line('classification', classification),
      ...line('classification', urgency),
      h('p', { className: ['mark'] }, mark),
      ...(numbers.length === 0 ? [] : [h('div', { className: ['numbers'] }, ...numbers)]),
    ),
  ]
}
