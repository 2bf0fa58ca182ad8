import type { Diagnostic } from '@jibao/core'
import { templateSyntax } from '../diagnostics.ts'
import type { RecordShape } from '../shape.ts'
import { checkMarkdown } from './check-markdown.ts'
import { checkProgram } from './check-statement.ts'
import type { Scope } from './scope.ts'
import { parseTemplate } from './syntax.ts'
import type { Template } from './template.ts'

/**
 * Finds every fault of a template without any data: names, helpers and partials that do not exist,
 * values used as what they are not, Markdown that has no meaning here; also in branches that the
 * data of today would not reach.
 */
export const checkTemplate = (template: Template, root: RecordShape): readonly Diagnostic[] => {
  // A partial used from several places would tell its own faults several times.
  const faults = new Map<string, Diagnostic>()
  const report = (fault: Diagnostic): void => {
    faults.set(JSON.stringify(fault), fault)
  }
  for (const file of [template.reportTitle, template.body, ...template.partials.values()]) {
    const parsed = parseTemplate(file)
    if ('problem' in parsed) report(templateSyntax(parsed.problem, parsed.origin))
    else if (file !== template.reportTitle) checkMarkdown(file).forEach(report)
  }
  const outer: Omit<Scope, 'file'> = {
    template,
    root,
    contexts: [root],
    locals: {},
    data: {},
    within: [],
    report,
  }
  for (const file of [template.reportTitle, template.body]) {
    const parsed = parseTemplate(file)
    if (!('problem' in parsed)) checkProgram(parsed.program, { ...outer, file })
  }
  return [...faults.values()]
}
