import type { CheckSettings } from '@jibao/data-model'
import { severityWords } from '../checks-section.ts'
import type { SourceFile } from '../source-file.ts'
import type { WorkspaceFile } from '../workspace-file.ts'
import { originAt } from '../yaml/located.ts'

/** Whether a check of the code exists is for those to say who know the checks. */
export const resolveChecks = ({ written, tree }: SourceFile<WorkspaceFile>): CheckSettings => {
  const { severity = {}, excuses = [] } = written.checks ?? {}
  const severities = Object.entries(severity)
  return {
    severities: Object.fromEntries(severities.map(([code, word]) => [code, severityWords[word]])),
    ...(severities.length === 0
      ? {}
      : {
          severityOrigins: Object.fromEntries(
            severities.map(([code]) => [code, originAt(tree, ['checks', 'severity', code])]),
          ),
        }),
    excuses: excuses.map(({ line, ...excuse }, index) => ({
      ...excuse,
      ...(line === undefined ? {} : { line: Number(line) }),
      origin: originAt(tree, ['checks', 'excuses', index]),
    })),
  }
}
