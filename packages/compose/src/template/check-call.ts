import { didYouMean } from '@jibao/core'
import { helperUnknown, helperUse, templateFeature } from '../diagnostics.ts'
import type { Shape } from '../shape.ts'
import { type HelperOptions, type HelperUse, helpers, type ParameterKind } from './helpers.ts'
import { descend, type KnownShape, type Scope, shapeOfPath } from './scope.ts'
import { placeOf } from './syntax.ts'

type Call = Pick<hbs.AST.MustacheStatement, 'path' | 'params' | 'hash' | 'loc'>

export const kindNames: Readonly<Record<ParameterKind, string>> = {
  text: '文字',
  value: '数据',
  flag: '是否类数据',
  inlines: '文字',
  block: '整块内容',
  blocks: '整块内容',
  index: '序号',
  list: '列表',
  texts: '文字列表',
  level: ' 1 至 4 的数字，不带引号',
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
  const helper = Object.hasOwn(scope.helpers, name) ? scope.helpers[name] : undefined
  if (helper === undefined) {
    scope.report(helperUnknown(name, Object.keys(scope.helpers), placeOf(scope.file, call.path)))
    return undefined
  }
  const [first] = checkArguments(call, helper, scope)
  if (name === 'join') checkJoinedField(call, first, scope)
  return gives[helper.gives]
}

const gives: Readonly<Record<HelperUse['gives'], Shape>> = {
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
    rest,
    options = {},
  }: Pick<HelperUse, 'usage' | 'parameters' | 'optional' | 'rest' | 'options'>,
  scope: Scope,
): readonly KnownShape[] => {
  const { params } = call
  const isTooMany = rest === undefined && params.length > parameters.length
  if (isTooMany || params.length < parameters.length - optional) {
    scope.report(helperUse('参数个数不对', usage, placeOf(scope.file, call)))
  }
  for (const pair of (call.hash as hbs.AST.Hash | undefined)?.pairs ?? []) {
    const problem = problemOfOption(pair, options, scope)
    if (problem !== undefined) scope.report(helperUse(problem, usage, placeOf(scope.file, pair)))
  }
  return params.map((parameter, index) => {
    const { shape, problem } = judgeParameter(parameter, parameters[index] ?? rest, scope)
    if (problem !== undefined) {
      const origin = placeOf(scope.file, parameter)
      scope.report(helperUse(`第${index + 1}个参数应为${problem}`, usage, origin))
    }
    return shape
  })
}

const judgeParameter = (
  parameter: hbs.AST.Expression,
  allowed: readonly ParameterKind[] | undefined,
  scope: Scope,
): { readonly shape: KnownShape; readonly problem?: string } => {
  if (allowed?.includes('level') === true) {
    return { shape: undefined, ...(isLevel(parameter) ? {} : { problem: kindNames.level }) }
  }
  const shape = shapeOf(parameter, scope)
  if (shape === undefined || allowed === undefined || isOneOf(allowed, shape)) return { shape }
  const wanted = [...new Set(allowed.map((kind) => kindNames[kind]))].join('、')
  return { shape, problem: `${wanted}，而这里是${kindNames[shape.kind]}` }
}

const isLevel = (expression: hbs.AST.Expression): boolean =>
  expression.type === 'NumberLiteral' &&
  [1, 2, 3, 4].includes((expression as hbs.AST.NumberLiteral).value)

const problemOfOption = (
  { key, value }: hbs.AST.HashPair,
  options: HelperOptions,
  scope: Scope,
): string | undefined => {
  const allowed = Object.hasOwn(options, key) ? options[key] : undefined
  if (allowed === undefined) return `没有选项“${key}”`
  if (allowed === 'text') {
    return shapeOf(value, scope)?.kind === 'text' ? undefined : `选项“${key}”应为文字`
  }
  const word = value.type === 'StringLiteral' ? (value as hbs.AST.StringLiteral).value : undefined
  if (word !== undefined && allowed.includes(word)) return undefined
  const words = allowed.map((one) => `"${one}"`).join('、')
  const meant = word === undefined ? '' : didYouMean(word, allowed)
  return `选项“${key}”只能写 ${words}${meant === '' ? '' : `；${meant}`}`
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
