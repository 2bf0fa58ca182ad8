import type { Diagnostic, Origin } from '@jibao/core'
import { nameUnknown, templateFeature } from '../diagnostics.ts'
import type { RecordShape, Shape } from '../shape.ts'
import type { Pages } from './expanded.ts'
import type { HelperUse } from './helpers.ts'
import { placeOf } from './syntax.ts'
import type { Template, TemplateFile } from './template.ts'

/** `undefined` where a fault was reported already: nothing more is said about what hangs on it. */
export type KnownShape = Shape | undefined

/** What names mean at one place of a template. */
export interface Scope {
  readonly template: Template
  readonly file: TemplateFile
  readonly root: RecordShape
  /** Those that insert something, by name. */
  readonly helpers: Readonly<Record<string, HelperUse>>
  /** What a bare name is looked up in, innermost last; `../` goes one outward. */
  readonly contexts: readonly KnownShape[]
  /** Block parameters: `{{#each goals as |goal|}}`. */
  readonly locals: Readonly<Record<string, KnownShape>>
  /** Names after `@`. */
  readonly data: Readonly<Record<string, Shape>>
  /** The partials that led here, outermost first. */
  readonly within: readonly string[]
  /** The pages of their own that it stands on. */
  readonly pages?: Pages['kind']
  report(fault: Diagnostic): void
}

const fieldsOf = (shape: KnownShape): readonly string[] =>
  shape?.kind === 'record' ? Object.keys(shape.fields) : []

/** Follows field names from a shape; a name that is not there is reported once. */
export const descend = (
  from: KnownShape,
  parts: readonly string[],
  named: { readonly name: string; readonly origin: Origin },
  { report }: Pick<Scope, 'report'>,
): KnownShape => {
  let shape = from
  for (const part of parts) {
    if (shape === undefined) return undefined
    const next: KnownShape =
      shape.kind === 'record' && Object.hasOwn(shape.fields, part) ? shape.fields[part] : undefined
    if (next === undefined)
      report(nameUnknown({ name: named.name, part }, fieldsOf(shape), named.origin))
    shape = next
  }
  return shape
}

/** `./x` and `this.x` are fields even where a block parameter has the name: Handlebars' own test. */
const isScoped = ({ original }: hbs.AST.PathExpression): boolean => /^\.|this\b/.test(original)

/** The shape of a path such as `goals`, `../title`, `goal.lead`, `@index`, `@root.date`. */
export const shapeOfPath = (path: hbs.AST.PathExpression, scope: Scope): KnownShape => {
  const named = { name: path.original, origin: placeOf(scope.file, path) }
  const [first = '', ...rest] = path.parts
  if (path.data) {
    const data: Readonly<Record<string, Shape>> = { root: scope.root, ...scope.data }
    if (path.depth === 0 && Object.hasOwn(data, first)) {
      return descend(data[first], rest, named, scope)
    }
    const candidates = Object.keys(data).map((name) => `@${name}`)
    scope.report(nameUnknown({ name: path.original }, candidates, named.origin))
    return undefined
  }
  if (path.depth === 0 && !isScoped(path) && Object.hasOwn(scope.locals, first)) {
    return descend(scope.locals[first], rest, named, scope)
  }
  if (path.depth >= scope.contexts.length) {
    scope.report(nameUnknown({ name: path.original }, [], named.origin))
    return undefined
  }
  const crossed = scope.contexts.slice(-1 - path.depth)
  // Of two equal texts, one around the other, Handlebars makes one context and would miscount.
  if (crossed.some((one, index) => one?.kind === 'text' && crossed[index + 1]?.kind === 'text')) {
    scope.report(templateFeature('文字列表的循环套循环时用 ../', named.origin))
    return undefined
  }
  return descend(crossed[0], path.parts, named, scope)
}
