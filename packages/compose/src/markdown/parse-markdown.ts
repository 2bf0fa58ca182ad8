import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false })

/** GitHub's Markdown, but a single ~ is a connector between numbers and not a deletion. */
export const parseMarkdown = (text: string): Root => parser.parse(text)
