import {
  helperUnknown,
  helperUse,
  nameTaken,
  partialCircular,
  partialUnknown,
  templateFeature,
} from '../diagnostics.ts'
import { checkArguments, nameOf, shapeOf } from './check-call.ts'
import { checkInsertion } from './check-insertion.ts'
import type { Pages, PagesEdge } from './expanded.ts'
import { blockHelpers, blockHelperUses, isBlockHelper, isHelperName } from './helpers.ts'
import { innerScope } from './inner-scope.ts'
import { type Piece, type Route, routesThrough } from './route.ts'
import type { Scope } from './scope.ts'
import { parseTemplate, placeAfter, placeOf } from './syntax.ts'

const pagesNames = { landscape: '横排页面', annex: '附件' } as const satisfies Record<
  Pages['kind'],
  string
>

// Each check gives back what the Markdown of the checked part may come to look like.

const checkBlock = (statement: hbs.AST.BlockStatement, scope: Scope): readonly Route[] => {
  const name = nameOf(statement.path)
  const origin = placeOf(scope.file, statement)
  if (!isBlockHelper(name)) {
    scope.report(helperUnknown(`#${name}`, blockHelpers, origin))
    return []
  }
  const [subject] = checkArguments(statement, blockHelperUses[name], scope)
  if ((name === 'landscape' || name === 'annex') && scope.pages !== undefined) {
    scope.report(templateFeature(`${pagesNames[scope.pages]}中的${pagesNames[name]}`, origin))
  }
  // Typed as always there, but a block may lack either branch.
  const program = statement.program as hbs.AST.Program | undefined
  const inverse = statement.inverse as hbs.AST.Program | undefined
  const locals = (program?.blockParams as readonly string[] | undefined) ?? []
  for (const local of locals) {
    if (isHelperName(local) || Object.hasOwn(scope.helpers, local)) {
      scope.report(nameTaken(local, origin))
    }
  }
  const inside =
    program === undefined ? [] : checkProgram(program, innerScope(name, subject, locals, scope))
  const otherwise = inverse === undefined ? [] : checkProgram(inverse, scope)
  const edge = (content: PagesEdge): Piece => ({ reference: { content, origin, name } })
  const gap: Piece = { markdown: '\n\n', origin }
  switch (name) {
    case 'each':
      // Twice, because what follows upon itself may run together.
      return [...inside.map((route) => [...route, ...(inside[0] ?? [])]), ...otherwise]
    case 'landscape':
    case 'annex': {
      const begin = edge({ type: 'pagesBegin', pages: { kind: 'landscape' } })
      const end = edge({ type: 'pagesEnd' })
      return inside.map((route) => [begin, gap, ...route, gap, end, gap])
    }
    default:
      return [...inside, ...otherwise]
  }
}

const checkPartial = (statement: hbs.AST.PartialStatement, scope: Scope): readonly Route[] => {
  const origin = placeOf(scope.file, statement)
  const { partials } = scope.template
  if (statement.name.type !== 'PathExpression') {
    scope.report(templateFeature('由数据决定名称的片段', origin))
    return []
  }
  const name = nameOf(statement.name as hbs.AST.PathExpression)
  const partial = partials.get(name)
  if (partial === undefined) {
    scope.report(partialUnknown(name, [...partials.keys()], origin))
    return []
  }
  if (scope.within.includes(name)) {
    scope.report(partialCircular([...scope.within, name], origin))
    return []
  }
  const hash = statement.hash as hbs.AST.Hash | undefined
  if (statement.params.length > 1 || hash !== undefined) {
    scope.report(helperUse('片段只能带一组数据', '{{> 片段}} 或 {{> 片段 数据}}', origin))
  }
  const [subject] = statement.params
  const context = subject === undefined ? scope.contexts.at(-1) : shapeOf(subject, scope)
  const parsed = parseTemplate(partial)
  // What does not parse is reported where all files are parsed.
  if ('problem' in parsed) return []
  const indent: Piece = { markdown: statement.indent, origin }
  return checkProgram(parsed.program, {
    ...scope,
    file: partial,
    contexts: [context],
    locals: {},
    within: [...scope.within, name],
  }).map((route) => [indent, ...route])
}

const contentPiece = (statement: hbs.AST.ContentStatement, { file }: Scope): Piece => {
  const { value } = statement
  // Wrongly typed: the text before the blanks around tags were taken from it.
  const original = statement.original as unknown as string
  const blanks = original.slice(0, original.indexOf(value))
  return { markdown: value, origin: placeAfter(blanks, placeOf(file, statement)) }
}

const checkStatement = (statement: hbs.AST.Statement, scope: Scope): readonly Route[] => {
  switch (statement.type) {
    case 'MustacheStatement':
      return [checkInsertion(statement as hbs.AST.MustacheStatement, scope)]
    case 'BlockStatement':
      return checkBlock(statement as hbs.AST.BlockStatement, scope)
    case 'PartialStatement':
      return checkPartial(statement as hbs.AST.PartialStatement, scope)
    case 'ContentStatement':
      return [[contentPiece(statement as hbs.AST.ContentStatement, scope)]]
    case 'CommentStatement':
      return []
    default:
      scope.report(templateFeature('这种花括号写法', placeOf(scope.file, statement)))
      return []
  }
}

/** Reports every fault of a program; gives ways through it on which each of its branches is met. */
export const checkProgram = (program: hbs.AST.Program, scope: Scope): readonly Route[] =>
  routesThrough(program.body.map((statement) => checkStatement(statement, scope)))
