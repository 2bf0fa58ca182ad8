import { notInsertable } from '../diagnostics.ts'
import type { Shape } from '../shape.ts'
import { kindNames, nameOf, shapeOf, shapeOfCall } from './check-call.ts'
import type { Reference } from './expanded.ts'
import type { Route } from './route.ts'
import type { Scope } from './scope.ts'
import { placeOf } from './syntax.ts'

const insertable: readonly Shape['kind'][] = [
  'text',
  'value',
  'inlines',
  'block',
  'blocks',
  'index',
]

/** Checks `{{x}}` and `{{helper x}}`; gives a reference like the one that data will bring. */
export const checkInsertion = (statement: hbs.AST.MustacheStatement, scope: Scope): Route => {
  const name = nameOf(statement.path)
  const hash = statement.hash as hbs.AST.Hash | undefined
  const isCall =
    Object.hasOwn(scope.helpers, name) || statement.params.length > 0 || hash !== undefined
  const shape = isCall ? shapeOfCall(statement, scope) : shapeOf(statement.path, scope)
  const origin = placeOf(scope.file, statement)
  if (shape !== undefined && !insertable.includes(shape.kind)) {
    scope.report(notInsertable(name, kindNames[shape.kind], origin))
  }
  const isBlock = shape?.kind === 'block' || shape?.kind === 'blocks'
  const content: Reference['content'] = isBlock ? { type: 'pageBreak' } : name
  return [{ reference: { content, origin, name } }]
}
