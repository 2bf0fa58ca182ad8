import { type Inline, mapReport, type Report, type ValueNode } from '@jibao/document'
import fc from 'fast-check'
import { blocks, date } from './blocks.ts'
import { figures } from './figures.ts'
import { anyText, plainText } from './texts.ts'

/**
 * Any report: tables with spans, figures of all kinds, charts, annexes, hostile text. One in eight
 * holds characters for which a face may have no glyph.
 */
export const arbitraryReport = (): fc.Arbitrary<Report> =>
  fc.oneof({ weight: 7, arbitrary: reports(plainText) }, { weight: 1, arbitrary: reports(anyText) })

const reports = (text: fc.Arbitrary<string>): fc.Arbitrary<Report> => {
  const value = figures(text)
  const inline = inlinesOf(text, value)
  const inlines = fc.array(inline, { maxLength: 3 })
  // As often as not a figure stands alone in its cell, and is a number there.
  const content = fc.oneof(
    value.map((figure) => [figure]),
    inlines,
  )
  return fc
    .record({
      type: fc.constant('report'),
      metadata: fc.record(
        {
          title: text.filter((title) => title.trim() !== ''),
          issuer: text,
          date,
          language: fc.constantFrom('zh-CN', 'zh-Hant-TW', 'zh-Hant-HK'),
          period: text,
          publication: fc.record(
            {
              index: text,
              openness: fc.constantFrom('主动公开', '依申请公开', '不予公开'),
              term: text,
              publisher: text,
              publishedOn: date,
            },
            { requiredKeys: ['openness'], noNullPrototype: true },
          ),
        },
        { requiredKeys: ['title', 'issuer', 'date', 'language'], noNullPrototype: true },
      ),
      children: fc.array(blocks({ text, value, inlines, content }), { maxLength: 6 }),
    })
    .map(withIds)
    .map(unshared)
}

const inlinesOf = (
  text: fc.Arbitrary<string>,
  value: fc.Arbitrary<ValueNode>,
): fc.Arbitrary<Inline> =>
  fc.letrec<{ inline: Inline }>((tie) => ({
    inline: fc.oneof(
      { maxDepth: 2 },
      fc.record({ type: fc.constant('text'), value: text }),
      value,
      fc.record({
        type: fc.constant('strong'),
        children: fc.array(tie('inline'), { maxLength: 2 }),
      }),
      fc.record({
        type: fc.constant('link'),
        url: fc.constantFrom('https://example.org/?a=1&b=2', 'mailto:a@example.org'),
        children: fc.array(tie('inline'), { maxLength: 2 }),
      }),
    ),
  })).inline

/** A tree in which no two nodes are one object, as whoever reads JSON has it. */
const unshared = (report: Report): Report => JSON.parse(JSON.stringify(report)) as Report

/** An id names one figure of a report, wherever that is printed, so each has its own. */
const withIds = (report: Report): Report => {
  const named = new Map<ValueNode, ValueNode>()
  const value = (figure: ValueNode): ValueNode => {
    const known = named.get(figure) ?? { ...figure, id: `数${named.size + 1}` }
    named.set(figure, known)
    return known
  }
  return mapReport(report, {
    field: (text) => text,
    prose: (leaves) => leaves.map((leaf) => (leaf.type === 'value' ? value(leaf) : leaf)),
    value,
  })
}
