import type { Block, Metadata, Report } from '@jibao/document'
import { defaultFontBook } from '@jibao/fonts'
import { type Loss, renderReport } from '@jibao/render'
import type { Element, Nodes, Root } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { type HtmlOptions, html } from '../src/index.ts'

export const reportOf = (children: readonly Block[], metadata: Partial<Metadata> = {}): Report => ({
  type: 'report',
  metadata: {
    title: '样本通报',
    issuer: '青禾县民政局',
    date: '2024-07-05',
    language: 'zh-CN',
    ...metadata,
  },
  children,
})

export const render = async (
  report: Report,
  options: HtmlOptions = {},
): Promise<{ readonly page: string; readonly losses: readonly Loss[] }> => {
  const { bytes, losses, diagnostics } = await renderReport(html(options), report, {
    fonts: defaultFontBook(),
  })
  if (bytes === undefined) throw new Error(JSON.stringify(diagnostics))
  return { page: new TextDecoder().decode(bytes), losses }
}

/** What stands below the title, a line a block. */
export const blocksOf = (page: string): string =>
  page.replace(/^.*<h1.*?<\/h1>\n?/s, '').replace(/<\/article>.*$/s, '')

/** The elements of a page, and what the standard finds wrong with its source. */
export const parse = (
  page: string,
): {
  readonly tree: Root
  readonly elements: readonly Element[]
  readonly errors: readonly string[]
} => {
  let tree: Root = { type: 'root', children: [] }
  const { messages } = unified()
    .use(rehypeParse, { emitParseErrors: true })
    .use(function keep() {
      this.compiler = (parsed) => {
        tree = parsed as Root
        return ''
      }
    })
    .processSync(page)
  return { tree, elements: Array.from(elementsIn(tree)), errors: messages.map(String) }
}

function* elementsIn(node: Nodes): Generator<Element> {
  if (node.type === 'element') yield node
  if ('children' in node) for (const child of node.children) yield* elementsIn(child)
}

export const textIn = (node: Nodes): string => {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textIn).join('') : ''
}
