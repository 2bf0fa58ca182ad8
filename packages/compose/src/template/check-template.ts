import type { Diagnostic } from '@jibao/core'
import { blockInProse, templateSyntax } from '../diagnostics.ts'
import { findFaults } from '../markdown/find-faults.ts'
import { blockOf } from '../markdown/lone-block.ts'
import { parseMarkdown } from '../markdown/parse-markdown.ts'
import type { RecordShape } from '../shape.ts'
import { checkProgram } from './check-statement.ts'
import { useOfGiven } from './given-helper.ts'
import { type HelperUse, helpers } from './helpers.ts'
import { outlineOf, type Route } from './route.ts'
import { parseTemplate } from './syntax.ts'
import type { Template, TemplateFile } from './template.ts'

/**
 * Finds every fault of a template without any data: names, helpers and partials that do not exist,
 * values used as what they are not, Markdown that has no meaning here; also in branches that the
 * data of today would not reach.
 */
export const checkTemplate = (template: Template, root: RecordShape): readonly Diagnostic[] => {
  const faults = new Map<string, Diagnostic>()
  const report = (fault: Diagnostic): void => {
    // A partial used from several places would tell its own faults several times.
    const key = JSON.stringify([fault.code, fault.message, fault.origin])
    if (!faults.has(key)) faults.set(key, fault)
  }
  const known: Readonly<Record<string, HelperUse>> = {
    ...Object.fromEntries(template.helpers.map((helper) => [helper.name, useOfGiven(helper)])),
    ...helpers,
  }
  const routesOf = (file: TemplateFile): readonly Route[] => {
    const parsed = parseTemplate(file)
    if ('problem' in parsed) return []
    return checkProgram(parsed.program, {
      template,
      file,
      root,
      helpers: known,
      contexts: [root],
      locals: {},
      data: {},
      within: [],
      report,
    })
  }
  for (const file of [template.reportTitle, template.body, ...template.partials.values()]) {
    const parsed = parseTemplate(file)
    if ('problem' in parsed) report(templateSyntax(parsed.problem, parsed.origin))
  }
  routesOf(template.reportTitle).flatMap(blocksIn).forEach(report)
  routesOf(template.body).flatMap(faultsOfMarkdown).forEach(report)
  return [...faults.values()]
}

/** A title is a text and not Markdown. */
const blocksIn = (route: Route): readonly Diagnostic[] =>
  route.flatMap((piece) =>
    'reference' in piece && blockOf(piece.reference) !== undefined
      ? [blockInProse(piece.reference.name, piece.reference.origin)]
      : [],
  )

const faultsOfMarkdown = (route: Route): readonly Diagnostic[] => {
  const outline = outlineOf(route)
  return findFaults(parseMarkdown(outline.markdown), outline, outline.originAt)
}
