import type { Origin } from '@jibao/core'
import type { AnnexNode } from '@jibao/document'
import Handlebars from 'handlebars'
import { referenceTo } from '../markdown/references.ts'
import { type HelperContext, helpers, type Insertion, insertion, orientations } from './helpers.ts'
import { parseTemplate, placeOf } from './syntax.ts'
import type { Template, TemplateFile } from './template.ts'

/** What has pages of its own; annexes are numbered when all are known. */
export type Pages =
  | { readonly kind: 'landscape' }
  | {
      readonly kind: 'annex'
      readonly title: string
      readonly orientation: AnnexNode['orientation']
    }

/** Where such pages begin or end. */
export type PagesEdge =
  | { readonly type: 'pagesBegin'; readonly pages: Pages }
  | { readonly type: 'pagesEnd' }

/** What stands behind a reference. */
export interface Reference {
  readonly content: Insertion | PagesEdge
  /** The tag that inserted it. */
  readonly origin: Origin
  /** As written in the template. */
  readonly name: string
}

export interface Expanded {
  /** Markdown with references in place of data. */
  readonly markdown: string
  readonly references: readonly Reference[]
}

interface Tag {
  readonly origin: Origin
  readonly name: string
}

/** Turns every insertion `{{x}}` of a program into `{{insert x tag}}`, in place. */
class InsertionWrapper extends Handlebars.Visitor {
  readonly #remember: (statement: hbs.AST.MustacheStatement) => number

  constructor(remember: (statement: hbs.AST.MustacheStatement) => number) {
    super()
    this.#remember = remember
  }

  override MustacheStatement(statement: hbs.AST.MustacheStatement): void {
    const { path, params, hash, loc } = statement
    const tag = this.#remember(statement)
    const isCall = Object.hasOwn(helpers, 'original' in path ? String(path.original) : '')
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
      params: [inserted, { type: 'NumberLiteral', value: tag, original: tag, loc }],
      hash: undefined,
      escaped: false,
    })
  }
}

/** Runs a checked template over its model. Nothing of the model enters the Markdown text. */
export const expand = (
  file: TemplateFile,
  template: Pick<Template, 'partials'>,
  model: object,
  context: HelperContext,
): Expanded => {
  const references: Reference[] = []
  const tags: Tag[] = []
  const refer = (reference: Reference): Handlebars.SafeString =>
    new Handlebars.SafeString(referenceTo(references.push(reference) - 1))
  const engine = Handlebars.create()

  const compile = (source: TemplateFile): Handlebars.TemplateDelegate => {
    const parsed = parseTemplate(source)
    if ('problem' in parsed) throw new TypeError(`unchecked template ${source.file}`)
    const { program } = parsed
    const wrapper = new InsertionWrapper((statement) => {
      const name = 'original' in statement.path ? String(statement.path.original) : ''
      return tags.push({ origin: placeOf(source, statement), name }) - 1
    })
    wrapper.accept(program)
    // An indented partial keeps its own lines as they are: the checker sees them so.
    return engine.compile(program, { strict: true, preventIndent: true })
  }

  engine.registerHelper(insertion, (content: Insertion | undefined, tagIndex: number) => {
    const tag = tags[tagIndex]
    if (tag === undefined || content === undefined) throw new TypeError('an unchecked insertion')
    return refer({ content, ...tag })
  })
  for (const [name, helper] of Object.entries(helpers)) {
    engine.registerHelper(name, (...received: readonly unknown[]) => {
      const options = received.at(-1) as Handlebars.HelperOptions
      return helper.apply(received.slice(0, -1), options.hash as Record<string, unknown>, context)
    })
  }
  registerBlockHelpers(engine, refer, file.file)
  const partials = Object.fromEntries(
    [...template.partials].map(([name, partial]) => [name, compile(partial)]),
  )
  return { markdown: compile(file)(model, { partials }), references }
}

const copyOf = (item: unknown): unknown => {
  if (Array.isArray(item)) return [...(item as readonly unknown[])]
  return typeof item === 'object' ? { ...item } : item
}

/** Those of our own; `if`, `unless`, and at heart `each` and `with`, are Handlebars'. */
const registerBlockHelpers = (
  engine: typeof Handlebars,
  refer: (reference: Reference) => Handlebars.SafeString,
  file: string,
): void => {
  const branch = (holds: boolean, self: unknown, options: Handlebars.HelperOptions): string =>
    holds ? options.fn(self) : options.inverse(self)

  // `../` steps out of a context only where that is another than the one around it; a copy always is.
  const { each, with: withOne } = engine.helpers
  engine.registerHelper('each', function (this: unknown, items: readonly unknown[], options) {
    return each?.call(this, items.map(copyOf), options) as string
  })
  engine.registerHelper('with', function (this: unknown, item: unknown, options) {
    return withOne?.call(this, copyOf(item), options) as string
  })
  engine.registerHelper('is', function (this: unknown, a: string, b: string, options) {
    return branch(a === b, this, options as Handlebars.HelperOptions)
  })
  engine.registerHelper('reported', function (this: unknown, figure: unknown, options) {
    const isReported =
      typeof figure === 'object' && figure !== null && 'quantity' in figure
        ? figure.quantity !== null
        : false
    return branch(isReported, this, options as Handlebars.HelperOptions)
  })
  const onPages = (pages: Pages, content: string): Handlebars.SafeString => {
    const edge = (content: PagesEdge): string =>
      refer({ content, origin: { file }, name: pages.kind }).toString()
    const begin = edge({ type: 'pagesBegin', pages })
    return new Handlebars.SafeString(`${begin}\n\n${content}\n\n${edge({ type: 'pagesEnd' })}\n\n`)
  }
  engine.registerHelper('landscape', function (this: unknown, options) {
    const { fn } = options as Handlebars.HelperOptions
    return onPages({ kind: 'landscape' }, fn(this))
  })
  engine.registerHelper('annex', function (this: unknown, title: string, options) {
    const { fn, hash } = options as Handlebars.HelperOptions
    const { orientation = '竖排' } = hash as { readonly orientation?: keyof typeof orientations }
    return onPages({ kind: 'annex', title, orientation: orientations[orientation] }, fn(this))
  })
}
