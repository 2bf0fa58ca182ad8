import { allChecks, type Finding, runChecks, understand } from '@jibao/checks'
import type { Draft, Span } from '@jibao/data-model'
import type { ValueNode } from '@jibao/document'
import type { ReportDraft } from './draft-of-report.ts'

/** The draft with other words at one place; as many, so that all other places stay. */
export const altered = (draft: Draft, { start, end }: Span, words: string): Draft => ({
  ...draft,
  text: `${draft.text.slice(0, start)}${words}${draft.text.slice(end)}`,
})

/** Another first digit: 1022 → 2022, 59.27% → 69.27%. */
export const slipped = (printed: string): string =>
  printed.replace(/\d/, (digit) => String((Number(digit) % 9) + 1))

/** Figures that stand in the draft and on which another one depends that stands there, too. */
export const dependentFigures = ({ values }: ReportDraft): readonly Span[] => {
  const printedIds = new Set(values.flatMap(({ node }) => node.id ?? []))
  const isTied = ({ id, formula }: ValueNode): boolean =>
    (formula !== undefined &&
      formula.operands.length > 0 &&
      formula.operands.every((operand) => printedIds.has(operand.id))) ||
    (id !== undefined &&
      values.some(
        ({ node }) =>
          node.formula?.operands.some((operand) => operand.id === id) === true &&
          node.formula.operands.every((operand) => printedIds.has(operand.id)),
      ))
  return values
    .filter(({ node }) => node.quantity !== null && node.quantity.approximate === undefined)
    .filter(({ node }) => isTied(node))
    .map(({ span }) => span)
}

export const findingsIn = (draft: Draft): readonly Finding[] =>
  runChecks(allChecks, { readings: [understand(draft)] }).findings
