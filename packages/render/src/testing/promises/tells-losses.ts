import type { Origin } from '@jibao/core'
import { type NodeKind, type Report, walk } from '@jibao/document'
import type { Loss } from '../../renderer.ts'
import { kindsIn } from '../expectations.ts'
import type { RendererPromise } from './renderer-promise.ts'

const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text)

/** Where what a report holds comes from. */
interface Origins {
  /** As JSON. */
  readonly all: ReadonlySet<string>
  /** Kinds of which each node has one. */
  readonly traced: ReadonlySet<NodeKind>
}

const originsIn = (report: Report): Origins => {
  const values = [...walk(report)].filter((node) => node.type === 'value')
  return {
    all: new Set(values.flatMap(({ origin }) => (origin === undefined ? [] : keyOf(origin)))),
    traced: new Set(values.every(({ origin }) => origin !== undefined) ? ['value'] : []),
  }
}

const keyOf = ({ file, line, column, sheet, cell }: Origin): string =>
  JSON.stringify([file, line, column, sheet, cell])

/** What is wrong with one loss by itself. */
const faultOfLoss = (
  { node, as, why, origin }: Loss,
  { all, traced }: Origins,
): string | undefined => {
  if (!isChinese(as) || !isChinese(why)) {
    return `a loss of ${node} is not told in Chinese: ${as}, ${why}`
  }
  if (origin === undefined) {
    return traced.has(node)
      ? `a loss of ${node} has no origin, though each ${node} has one`
      : undefined
  }
  return all.has(keyOf(origin))
    ? undefined
    : `a loss of ${node} has an origin that nothing of the report has`
}

export const tellsLosses: RendererPromise = {
  name: 'tells exactly the losses that it declares, in Chinese and with their origin',
  over: 'all',
  faultOf: async ({ renderer, attempt }, { report }) => {
    const made = await attempt(report)
    if (made.outcome !== 'rendered') return undefined
    const told = new Set(made.losses.map(({ node }) => node))
    const declared = [...kindsIn(report)].filter((kind) => renderer.capabilities[kind] !== 'full')
    const untold = declared.find((kind) => !told.has(kind))
    if (untold !== undefined)
      return `${untold} is ${renderer.capabilities[untold]}, but no loss is told`
    const undeclared = [...told].find((kind) => !declared.includes(kind))
    if (undeclared !== undefined)
      return `a loss of ${undeclared} is told, but it is full or not there`
    const origins = originsIn(report)
    return made.losses
      .map((loss) => faultOfLoss(loss, origins))
      .find((fault) => fault !== undefined)
  },
}
