import type { Diagnostic } from '@jibao/core'
import type { Nodes } from 'mdast'
import { markdownFeature } from '../diagnostics.ts'
import { unsupportedFeature } from '../markdown/features.ts'
import { parseMarkdown } from '../markdown/parse-markdown.ts'
import type { TemplateFile } from './template.ts'

/** Where nothing of the author's is lost: every tag becomes as many letters, lines stay lines. */
const maskTags = (source: string): string =>
  source.replace(/\{\{[\s\S]*?\}\}\}?/g, (tag) => tag.replace(/[^\n]/g, 'x'))

/** Markdown in a template that no report can show, each with its place. */
export const checkMarkdown = (template: TemplateFile): readonly Diagnostic[] => {
  const faults: Diagnostic[] = []
  const visit = (node: Nodes, parent?: Nodes): void => {
    const feature = unsupportedFeature(node, parent)
    if (feature !== undefined) {
      const { line = 1, column = 1 } = node.position?.start ?? {}
      faults.push(markdownFeature(feature, { file: template.file, line, column }))
      return
    }
    if ('children' in node) node.children.forEach((child) => visit(child, node))
  }
  visit(parseMarkdown(maskTags(template.source)))
  return faults
}
