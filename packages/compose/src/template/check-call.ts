import { helperUnknown, helperUse, templateFeature } from '../diagnostics.ts'
import type { Shape } from '../shape.ts'
import { type Helper, helpers, type ParameterKind } from './helpers.ts'
import { descend, type KnownShape, type Scope, shapeOfPath } from './scope.ts'
import { placeOf } from './syntax.ts'

type Call = Pick<hbs.AST.MustacheStatement, 'path' | 'params' | 'hash' | 'loc'>

export const kindNames: Readonly<Record<ParameterKind, string>> = {
  text: '文字',
  value: '数据',
  flag: '是否类数据',
  inlines: '文字',
  block: '整块内容',
  index: '序号',
  list: '列表',
  texts: '文字列表',
  record: '一组数据',
}

export const nameOf = (path: hbs.AST.PathExpression | hbs.AST.Literal): string =>
  'original' in path ? String(path.original) : ''

/** The shape of a path, a literal in quotes or a helper call in parentheses. */
export const shapeOf = (expression: hbs.AST.Expression, scope: Scope): KnownShape => {
  switch (expression.type) {
    case 'PathExpression':
      return shapeOfPath(expression as hbs.AST.PathExpression, scope)
    case 'SubExpression':
      return shapeOfCall(expression as hbs.AST.SubExpression, scope)
    case 'StringLiteral':
      return { kind: 'text' }
    default:
      scope.report(templateFeature('不带引号的字面量', placeOf(scope.file, expression)))
      return undefined
  }
}

/** Checks a call of an inserting helper and gives the shape of what it inserts. */
export const shapeOfCall = (call: Call, scope: Scope): KnownShape => {
  const name = nameOf(call.path)
  const helper = Object.hasOwn(helpers, name) ? helpers[name] : undefined
  if (helper === undefined) {
    scope.report(helperUnknown(name, Object.keys(helpers), placeOf(scope.file, call.path)))
    return undefined
  }
  const [first] = checkArguments(call, helper, scope)
  if (name === 'join') checkJoinedField(call, first, scope)
  return gives[helper.gives]
}

const gives: Readonly<Record<Helper['gives'], Shape>> = {
  text: { kind: 'text' },
  value: { kind: 'value' },
  block: { kind: 'block' },
}

const isOneOf = (kinds: readonly ParameterKind[], shape: Shape): boolean =>
  kinds.some((kind) =>
    kind === 'texts' ? shape.kind === 'list' && shape.of.kind === 'text' : shape.kind === kind,
  )

/** Number and kinds of a call's arguments; gives the shapes of its parameters. */
export const checkArguments = (
  call: Call,
  {
    usage,
    parameters,
    optional = 0,
    options = [],
  }: Pick<Helper, 'usage' | 'parameters' | 'optional' | 'options'>,
  scope: Scope,
): readonly KnownShape[] => {
  const { params } = call
  if (params.length > parameters.length || params.length < parameters.length - optional) {
    scope.report(helperUse('参数个数不对', usage, placeOf(scope.file, call)))
  }
  for (const pair of (call.hash as hbs.AST.Hash | undefined)?.pairs ?? []) {
    const origin = placeOf(scope.file, pair)
    if (!options.includes(pair.key)) {
      scope.report(helperUse(`没有选项“${pair.key}”`, usage, origin))
    } else if (shapeOf(pair.value, scope)?.kind !== 'text') {
      scope.report(helperUse(`选项“${pair.key}”应为文字`, usage, origin))
    }
  }
  return params.map((parameter, index) => {
    const shape = shapeOf(parameter, scope)
    const allowed = parameters[index]
    if (shape !== undefined && allowed !== undefined && !isOneOf(allowed, shape)) {
      const wanted = [...new Set(allowed.map((kind) => kindNames[kind]))].join('、')
      const problem = `第${index + 1}个参数应为${wanted}，而这里是${kindNames[shape.kind]}`
      scope.report(helperUse(problem, usage, placeOf(scope.file, parameter)))
    }
    return shape
  })
}

/** `{{join list}}` wants texts; `{{join list "field"}}` records with a text of that name. */
const checkJoinedField = (call: Call, list: KnownShape, scope: Scope): void => {
  if (list?.kind !== 'list') return
  const field = call.params[1]
  const origin = placeOf(scope.file, field ?? call)
  const { usage = '' } = helpers.join ?? {}
  if (field === undefined) {
    if (list.of.kind !== 'text') scope.report(helperUse('须写明连接哪个字段', usage, origin))
    return
  }
  if (field.type !== 'StringLiteral') {
    scope.report(helperUse('字段须写在引号里', usage, origin))
    return
  }
  const name = (field as hbs.AST.StringLiteral).value
  const shape = descend(list.of, [name], { name, origin }, scope)
  if (shape !== undefined && shape.kind !== 'text') {
    scope.report(helperUse(`字段“${name}”不是文字`, usage, origin))
  }
}
