import type { FontRole } from '@jibao/core'
import { type Inline, printValue, type ValueNode } from '@jibao/document'
import { groundOf, textWidth } from '@jibao/typography'
import { packed } from '../packed.ts'
import type { Run } from '../pdfmake-nodes.ts'
import type { Faces } from './faces.ts'
import { alterRun } from './run-of.ts'

export interface RunScope {
  readonly faces: Faces
  readonly role: FontRole
  /** Whether a line may end between a figure and its unit: in a narrow cell it must. A mask stays whole. */
  readonly cutValues?: boolean
}

/** Longest value, in em, that is kept on one line: a third of a line of body text. */
const longestKept = 9

/** Inlines as runs; at least one, so that an empty text keeps its line. */
export const inlineRuns = (inlines: readonly Inline[], scope: RunScope): readonly Run[] => {
  const [first, ...others] = inlines
  if (first !== undefined && others.length === 0 && first.type !== 'sparkline') {
    return runsOf(first, scope)
  }
  const runs = inlines.flatMap((inline) => runsOf(inline, scope))
  return runs.length === 0 ? scope.faces.runs('', scope.role) : runs
}

const runsOf = (inline: Inline, scope: RunScope): readonly Run[] => {
  switch (inline.type) {
    case 'text':
      return scope.faces.runs(inline.value, scope.role)
    case 'value':
      return valueRuns(inline, scope)
    case 'strong':
      return inlineRuns(inline.children, { ...scope, role: 'heiti' })
    case 'sparkline':
      return []
    case 'link':
      return inlineRuns(inline.children, scope).map((run) => alterRun(run, 'link', inline.url))
  }
}

const valueRuns = (
  node: ValueNode,
  { faces, role, cutValues = false }: RunScope,
): readonly Run[] => {
  const text = printValue(node)
  const runs = faces.runs(text, role, node.origin)
  const ground = groundOf(node)
  const isKept = node.mask !== undefined || !cutValues
  const kept = (isKept && textWidth(text) <= longestKept && ground === undefined) || undefined
  return packed(runs, (run) => alterRun(alterRun(run, 'kept', kept), 'ground', ground))
}
