import {
  helperUnknown,
  helperUse,
  notInsertable,
  partialCircular,
  partialUnknown,
  templateFeature,
} from '../diagnostics.ts'
import type { Shape } from '../shape.ts'
import { checkArguments, kindNames, nameOf, shapeOf, shapeOfCall } from './check-call.ts'
import { blockHelpers, blockHelperUses, helpers, isBlockHelper } from './helpers.ts'
import type { KnownShape, Scope } from './scope.ts'
import { parseTemplate, placeOf } from './syntax.ts'

const insertable: readonly Shape['kind'][] = ['text', 'value', 'inlines', 'block', 'index']

const checkInsertion = (statement: hbs.AST.MustacheStatement, scope: Scope): void => {
  const name = nameOf(statement.path)
  const hash = statement.hash as hbs.AST.Hash | undefined
  const isCall = Object.hasOwn(helpers, name) || statement.params.length > 0 || hash !== undefined
  const shape = isCall ? shapeOfCall(statement, scope) : shapeOf(statement.path, scope)
  if (shape !== undefined && !insertable.includes(shape.kind)) {
    scope.report(notInsertable(name, kindNames[shape.kind], placeOf(scope.file, statement)))
  }
}

const loopData: Scope['data'] = {
  index: { kind: 'index' },
  first: { kind: 'flag' },
  last: { kind: 'flag' },
}

/** The scope between the tags: `each` and `with` look names up in their subject. */
const innerScope = (
  name: string,
  subject: KnownShape,
  [item, index]: readonly string[],
  scope: Scope,
): Scope => {
  if (name !== 'each' && name !== 'with') return scope
  const inner = name === 'with' ? subject : subject?.kind === 'list' ? subject.of : undefined
  return {
    ...scope,
    contexts: [...scope.contexts, inner],
    locals: {
      ...scope.locals,
      ...(item === undefined ? {} : { [item]: inner }),
      ...(index === undefined ? {} : { [index]: { kind: 'index' } as const }),
    },
    data: name === 'each' ? { ...scope.data, ...loopData } : scope.data,
  }
}

const checkBlock = (statement: hbs.AST.BlockStatement, scope: Scope): void => {
  const name = nameOf(statement.path)
  if (!isBlockHelper(name)) {
    scope.report(helperUnknown(`#${name}`, blockHelpers, placeOf(scope.file, statement)))
    return
  }
  const [subject] = checkArguments(statement, blockHelperUses[name], scope)
  // Typed as always there, but a block may lack either branch.
  const program = statement.program as hbs.AST.Program | undefined
  const inverse = statement.inverse as hbs.AST.Program | undefined
  if (program !== undefined) {
    const locals = (program.blockParams as readonly string[] | undefined) ?? []
    checkProgram(program, innerScope(name, subject, locals, scope))
  }
  if (inverse !== undefined) checkProgram(inverse, scope)
}

const checkPartial = (statement: hbs.AST.PartialStatement, scope: Scope): void => {
  const origin = placeOf(scope.file, statement)
  const { partials } = scope.template
  if (statement.name.type !== 'PathExpression') {
    scope.report(templateFeature('由数据决定名称的片段', origin))
    return
  }
  const name = nameOf(statement.name as hbs.AST.PathExpression)
  const partial = partials.get(name)
  if (partial === undefined) {
    scope.report(partialUnknown(name, [...partials.keys()], origin))
    return
  }
  if (scope.within.includes(name)) {
    scope.report(partialCircular([...scope.within, name], origin))
    return
  }
  const hash = statement.hash as hbs.AST.Hash | undefined
  if (statement.params.length > 1 || hash !== undefined) {
    scope.report(helperUse('片段只能带一组数据', '{{> 片段}} 或 {{> 片段 数据}}', origin))
  }
  const [subject] = statement.params
  const context = subject === undefined ? scope.contexts.at(-1) : shapeOf(subject, scope)
  const parsed = parseTemplate(partial)
  // What does not parse is reported where all files are parsed.
  if ('problem' in parsed) return
  checkProgram(parsed.program, {
    ...scope,
    file: partial,
    contexts: [context],
    locals: {},
    within: [...scope.within, name],
  })
}

export const checkProgram = (program: hbs.AST.Program, scope: Scope): void => {
  for (const statement of program.body) {
    switch (statement.type) {
      case 'MustacheStatement':
        checkInsertion(statement as hbs.AST.MustacheStatement, scope)
        break
      case 'BlockStatement':
        checkBlock(statement as hbs.AST.BlockStatement, scope)
        break
      case 'PartialStatement':
        checkPartial(statement as hbs.AST.PartialStatement, scope)
        break
      case 'ContentStatement':
      case 'CommentStatement':
        break
      default:
        scope.report(templateFeature('这种花括号写法', placeOf(scope.file, statement)))
    }
  }
}
