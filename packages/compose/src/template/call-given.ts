import {
  type Diagnostic,
  fail,
  failureText,
  findForbiddenCharacter,
  type Origin,
  type Outcome,
  succeed,
} from '@jibao/core'
import { reportSchema, type ValueNode } from '@jibao/document'
import { helperFailed } from '../diagnostics.ts'
import type { GivenArgument, GivenHelper } from './given-helper.ts'

/**
 * Runs a helper of a plug-in. What it throws, and what it gives that is neither a text nor a figure, is told at
 * the tag that calls it.
 * @param received as templates hand it over; the helper gets copies, so that it changes nothing of ours
 */
export const callGiven = (
  helper: GivenHelper,
  received: readonly unknown[],
  origin: Origin,
): Outcome<string | ValueNode> => {
  const values = received.map(argumentOf)
  const failed = (problem: string): Diagnostic => helperFailed(helper, problem, origin)
  let given: unknown
  try {
    given = helper.call(...structuredClone(values))
  } catch (error) {
    return fail(failed(failureText(error)))
  }
  if (helper.gives === 'value') {
    return isFigure(given) ? succeed(honest(given, values)) : fail(failed('给出的不是数据'))
  }
  if (typeof given !== 'string') return fail(failed('给出的不是文字'))
  const forbidden = findForbiddenCharacter(given)
  return forbidden === undefined
    ? succeed(given)
    : fail(failed(`给出的文字中有不能印出的字符 ${forbidden.name}`))
}

/** The position in a list goes over as the text that it would be printed as. */
const argumentOf = (parameter: unknown): GivenArgument =>
  typeof parameter === 'number' ? String(parameter) : (parameter as GivenArgument)

/** The document's own schema is the judge of what a figure is. */
const isFigure = (given: unknown): given is ValueNode =>
  typeof given === 'object' &&
  given !== null &&
  reportSchema.safeParse({
    type: 'report',
    metadata: { title: '数', issuer: '数', date: '2000-01-01', language: 'zh-CN' },
    children: [{ type: 'paragraph', children: [given] }],
  }).success

/**
 * A figure that was handed in and comes out with another quantity is another figure: it is not the one that is
 * recorded where the first was, and has not come about as that has.
 */
const honest = (figure: ValueNode, values: readonly GivenArgument[]): ValueNode => {
  const of = (key: 'quantity' | 'formula' | 'origin', value: ValueNode): string =>
    JSON.stringify(value[key] ?? null)
  const figures = values.filter((value) => typeof value !== 'string')
  const isHanded = figures.some(
    (value) => value.id === figure.id && of('quantity', value) === of('quantity', figure),
  )
  if (isHanded) return figure
  const { id, formula, origin, ...made } = figure
  const isOfAnother = (key: 'formula' | 'origin'): boolean =>
    figures.some((value) => value[key] !== undefined && of(key, value) === of(key, figure))
  return {
    ...made,
    ...(id === undefined || figures.some((value) => value.id === id) ? {} : { id }),
    ...(formula === undefined || isOfAnother('formula') ? {} : { formula }),
    ...(origin === undefined || isOfAnother('origin') ? {} : { origin }),
  }
}
