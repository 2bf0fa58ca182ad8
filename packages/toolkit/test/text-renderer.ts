import { type Report, textPieces } from '@jibao/document'
import type { Renderer } from '@jibao/render'
import { named } from './sample.ts'

const linesOf = ({ metadata, children }: Report): readonly string[] => {
  const body = children.findIndex(({ type }) => type !== 'letterhead')
  return [
    ...children.slice(0, body).flatMap(textPieces),
    metadata.title,
    ...children.slice(body).flatMap(textPieces),
  ]
}

/** All that a report says, a line a piece, between numbers that a format adds of its own. */
export const textRenderer = (format: string): Renderer =>
  named(format, {
    render: async (report) =>
      new TextEncoder().encode(
        linesOf(report)
          .map((line, index) => (index % 5 === 0 ? `${index}、\n${line}` : line))
          .join('\n'),
      ),
    readBack: async (bytes) => ({
      text: new TextDecoder().decode(bytes).split('\n'),
      numbers: [],
    }),
  })
