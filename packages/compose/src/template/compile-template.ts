import type { Diagnostic, Origin } from '@jibao/core'
import Handlebars from 'handlebars'
import { referenceTo } from '../markdown/references.ts'
import { callGiven } from './call-given.ts'
import type { Expansion, Pages, PagesEdge, Reference } from './expanded.ts'
import type { GivenHelper } from './given-helper.ts'
import { type HelperContext, helpers, type Insertion, insertion, orientations } from './helpers.ts'
import { parseTemplate, placeOf } from './syntax.ts'
import type { Template, TemplateFile } from './template.ts'

interface Tag {
  readonly origin: Origin
  readonly name: string
}

type Call = hbs.AST.MustacheStatement | hbs.AST.SubExpression

interface Wrapping {
  /** Puts down where a tag stands; its number stands for it. */
  readonly remember: (tag: Call) => number
  /** Names of the helpers that plug-ins bring. */
  readonly given: ReadonlySet<string>
}

const nameOf = ({ path }: Call): string => ('original' in path ? String(path.original) : '')

/**
 * Turns every insertion `{{x}}` of a program into `{{insert x tag}}`, and every call of a given helper
 * `(f x)` into `(f x tag)`, in place.
 */
class TagWrapper extends Handlebars.Visitor {
  readonly #remember: Wrapping['remember']
  readonly #given: Wrapping['given']

  constructor({ remember, given }: Wrapping) {
    super()
    this.#remember = remember
    this.#given = given
  }

  override SubExpression(call: hbs.AST.SubExpression): void {
    super.SubExpression(call)
    this.#tagCall(call)
  }

  override MustacheStatement(statement: hbs.AST.MustacheStatement): void {
    super.MustacheStatement(statement)
    const tag = this.#remember(statement)
    const name = nameOf(statement)
    const isCall = Object.hasOwn(helpers, name) || this.#given.has(name)
    this.#tagCall(statement)
    const { path, params, hash, loc } = statement
    const inserted = isCall ? { type: 'SubExpression', path, params, hash, loc } : path
    Object.assign(statement, {
      path: {
        type: 'PathExpression',
        original: insertion,
        parts: [insertion],
        depth: 0,
        data: false,
        loc,
      },
      params: [inserted, numberOf(tag, loc)],
      hash: undefined,
      escaped: false,
    })
  }

  #tagCall(call: Call): void {
    if (!this.#given.has(nameOf(call))) return
    call.params = [...call.params, numberOf(this.#remember(call), call.loc)]
  }
}

const numberOf = (value: number, loc: hbs.AST.SourceLocation): hbs.AST.NumberLiteral => ({
  type: 'NumberLiteral',
  value,
  original: value,
  loc,
})

/** Runs a text of a template over a model. Nothing of the model enters the Markdown text. */
export type Expand = (model: object, context: HelperContext) => Expansion

/** Compiles a checked template, for any number of runs. */
export const compileTemplate = ({
  reportTitle,
  body,
  partials,
  helpers: given,
}: Pick<Template, 'reportTitle' | 'body' | 'partials' | 'helpers'>): {
  readonly title: Expand
  readonly body: Expand
} => {
  const tags: Tag[] = []
  const engine = Handlebars.create()
  const names = new Set(given.map(({ name }) => name))

  const compile = (source: TemplateFile): Handlebars.TemplateDelegate => {
    const parsed = parseTemplate(source)
    if ('problem' in parsed) throw new TypeError(`unchecked template ${source.file}`)
    const { program } = parsed
    const remember = (tag: Call): number =>
      tags.push({ origin: placeOf(source, tag), name: nameOf(tag) }) - 1
    new TagWrapper({ remember, given: names }).accept(program)
    // An indented partial keeps its own lines as they are: the checker sees them so.
    return engine.compile(program, { strict: true, preventIndent: true })
  }

  const compiledPartials = Object.fromEntries(
    [...partials].map(([name, partial]) => [name, compile(partial)]),
  )
  const expander = (file: TemplateFile): Expand => {
    const run = compile(file)
    return (model, context) => {
      const references: Reference[] = []
      const faults: Diagnostic[] = []
      const refer: Refer = (reference) =>
        new Handlebars.SafeString(referenceTo(references.push(reference) - 1))
      const markdown = run(model, {
        partials: compiledPartials,
        helpers: {
          ...givenHelpers(given, tags, (fault) => faults.push(fault)),
          [insertion]: insertionHelper(tags, refer),
          ...insertingHelpers(context),
          ...blockHelpersOf(engine.helpers, refer, file.file),
        },
      })
      return { markdown, references, faults }
    }
  }
  return { title: expander(reportTitle), body: expander(body) }
}

type Refer = (reference: Reference) => Handlebars.SafeString

type Helpers = Readonly<Record<string, Handlebars.HelperDelegate>>

const insertionHelper =
  (tags: readonly Tag[], refer: Refer): Handlebars.HelperDelegate =>
  (content: Insertion | undefined, tagIndex: number) => {
    const tag = tags[tagIndex]
    if (tag === undefined || content === undefined) throw new TypeError('an unchecked insertion')
    return refer({ content, ...tag })
  }

const insertingHelpers = (context: HelperContext): Helpers =>
  Object.fromEntries(
    Object.entries(helpers).map(([name, helper]) => [
      name,
      (...received: readonly unknown[]) => {
        const options = received.at(-1) as Handlebars.HelperOptions
        return helper.apply(received.slice(0, -1), options.hash as Record<string, unknown>, context)
      },
    ]),
  )

/** The last that they receive before the options is the number of their tag. */
const givenHelpers = (
  given: readonly GivenHelper[],
  tags: readonly Tag[],
  report: (fault: Diagnostic) => void,
): Helpers =>
  Object.fromEntries(
    given.map((helper) => [
      helper.name,
      (...received: readonly unknown[]) => {
        const tag = tags[Number(received.at(-2))]
        if (tag === undefined) throw new TypeError('an unchecked call')
        const { value, diagnostics } = callGiven(helper, received.slice(0, -2), tag.origin)
        diagnostics.forEach(report)
        return value ?? (helper.gives === 'value' ? { type: 'value', quantity: null } : '')
      },
    ]),
  )

const copyOf = (item: unknown): unknown => {
  if (Array.isArray(item)) return [...(item as readonly unknown[])]
  return typeof item === 'object' ? { ...item } : item
}

/** Those of our own; `if`, `unless`, and at heart `each` and `with`, are Handlebars'. */
const blockHelpersOf = ({ each, with: withOne }: Helpers, refer: Refer, file: string): Helpers => {
  const branch = (holds: boolean, self: unknown, options: Handlebars.HelperOptions): string =>
    holds ? options.fn(self) : options.inverse(self)
  const onPages = (pages: Pages, content: string): Handlebars.SafeString => {
    const edge = (content: PagesEdge): string =>
      refer({ content, origin: { file }, name: pages.kind }).toString()
    const begin = edge({ type: 'pagesBegin', pages })
    return new Handlebars.SafeString(`${begin}\n\n${content}\n\n${edge({ type: 'pagesEnd' })}\n\n`)
  }

  return {
    // `../` steps out of a context only where that is another than the one around it; a copy always is.
    each(this: unknown, items: readonly unknown[], options) {
      return each?.call(this, items.map(copyOf), options) as string
    },
    with(this: unknown, item: unknown, options) {
      return withOne?.call(this, copyOf(item), options) as string
    },
    is(this: unknown, a: string, b: string, options) {
      return branch(a === b, this, options as Handlebars.HelperOptions)
    },
    reported(this: unknown, figure: unknown, options) {
      const isReported =
        typeof figure === 'object' && figure !== null && 'quantity' in figure
          ? figure.quantity !== null
          : false
      return branch(isReported, this, options as Handlebars.HelperOptions)
    },
    landscape(this: unknown, options) {
      const { fn } = options as Handlebars.HelperOptions
      return onPages({ kind: 'landscape' }, fn(this))
    },
    annex(this: unknown, title: string, options) {
      const { fn, hash } = options as Handlebars.HelperOptions
      const { orientation = '竖排' } = hash as { readonly orientation?: keyof typeof orientations }
      return onPages({ kind: 'annex', title, orientation: orientations[orientation] }, fn(this))
    },
  }
}
