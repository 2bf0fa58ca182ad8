import type { Block, FlatBlock, Inline, ValueNode } from '@jibao/document'
import fc from 'fast-check'
import { tables } from './tables.ts'

export const date = fc
  .date({ min: new Date('1949-10-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10))

/** What blocks are made of. */
export interface Material {
  readonly text: fc.Arbitrary<string>
  readonly value: fc.Arbitrary<ValueNode>
  readonly inlines: fc.Arbitrary<readonly Inline[]>
  /** Of a cell of a table. */
  readonly content: fc.Arbitrary<readonly Inline[]>
}

type FlatBlocks = {
  readonly [T in FlatBlock['type']]: fc.Arbitrary<Extract<FlatBlock, { readonly type: T }>>
}

const optionalTo = <K extends string>(...requiredKeys: K[]) => ({
  requiredKeys,
  noNullPrototype: true as const,
})

const flatBlocks = ({ text, value, inlines, content }: Material): FlatBlocks => {
  const names = fc.array(text, { minLength: 1, maxLength: 3 })
  return {
    heading: fc.record({
      type: fc.constant('heading'),
      level: fc.constantFrom(1, 2, 3, 4),
      children: inlines,
    }),
    paragraph: fc.record({ type: fc.constant('paragraph'), children: inlines }),
    list: fc.record(
      {
        type: fc.constant('list'),
        ordered: fc.boolean(),
        counting: fc.constantFrom('decimal', 'chapter', 'phrase'),
        children: fc.array(fc.record({ type: fc.constant('listItem'), children: inlines }), {
          maxLength: 3,
        }),
      },
      optionalTo('type', 'ordered', 'children'),
    ),
    table: tables(text, value, content),
    chart: fc.record(
      {
        type: fc.constant('chart'),
        kind: fc.constantFrom('bar', 'trend', 'share'),
        title: text,
        alternative: inlines,
        data: fc.array(
          fc.record({ label: text, value, target: value }, optionalTo('label', 'value')),
          { maxLength: 4 },
        ),
        reference: value,
      },
      optionalTo('type', 'kind', 'title', 'alternative', 'data'),
    ),
    dateline: fc.record({ type: fc.constant('dateline'), source: text, date }),
    letterhead: fc.record(
      {
        type: fc.constant('letterhead'),
        form: fc.constantFrom('document', 'letter', 'minutes'),
        copyNumber: fc.constant('000012'),
        classification: text,
        urgency: text,
        mark: text,
        documentNumber: text,
        signers: names,
      },
      optionalTo('type', 'mark'),
    ),
    addressee: fc.record({ type: fc.constant('addressee'), names }),
    attachments: fc.record({ type: fc.constant('attachments'), titles: names }),
    signature: fc.record(
      { type: fc.constant('signature'), issuer: text, date, sealed: fc.boolean() },
      optionalTo('type', 'issuer', 'date'),
    ),
    remark: fc.record({ type: fc.constant('remark'), children: inlines }),
    attendance: fc.record({
      type: fc.constant('attendance'),
      label: fc.constantFrom('出席', '请假', '列席'),
      names,
    }),
    contents: fc.record({ type: fc.constant('contents'), depth: fc.constantFrom(1, 2, 3, 4) }),
    colophon: fc.record({
      type: fc.constant('colophon'),
      copyTo: fc.array(text, { maxLength: 3 }),
      printedBy: text,
      printedOn: date,
    }),
    pageBreak: fc.record({ type: fc.constant('pageBreak') }),
  }
}

/** Blocks of every kind. */
export const blocks = (material: Material): fc.Arbitrary<Block> => {
  const flat: fc.Arbitrary<FlatBlock> = fc.oneof(...Object.values(flatBlocks(material)))
  const children = fc.array(flat, { maxLength: 3 })
  const orientation = fc.constantFrom('portrait' as const, 'landscape' as const)
  return fc.oneof(
    { weight: 6, arbitrary: flat },
    {
      weight: 1,
      arbitrary: fc.record({ type: fc.constant('section'), orientation, children }),
    },
    {
      weight: 1,
      arbitrary: fc.record(
        {
          type: fc.constant('annex'),
          number: fc.integer({ min: 1, max: 9 }),
          title: material.text,
          orientation,
          children,
        },
        optionalTo('type', 'title', 'orientation', 'children'),
      ),
    },
  )
}
