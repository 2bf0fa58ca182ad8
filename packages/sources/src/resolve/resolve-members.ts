import { memberPatternInvalid } from '../diagnostics/index.ts'
import type { Reporter } from '../reporter.ts'
import type { SourceFile } from '../source-file.ts'
import type { MemberPattern } from '../workspace.ts'
import type { WorkspaceFile } from '../workspace-file.ts'
import { originAt } from '../yaml/located.ts'

/** The patterns of `members`, without a slash at the end; one that names no folder is reported. */
export const resolveMembers = (
  { written, tree }: Pick<SourceFile<WorkspaceFile>, 'written' | 'tree'>,
  report: Reporter,
): readonly MemberPattern[] =>
  (written.members ?? []).flatMap((text, index) => {
    const origin = originAt(tree, ['members', index])
    const pattern = text.trim().replace(/\/+$/, '')
    if (isPattern(pattern)) return [{ pattern, origin }]
    report(memberPatternInvalid(text, origin))
    return []
  })

/** Neither from a root or a drive nor with `\\`, which parts folders on some systems only. */
const isPattern = (pattern: string): boolean =>
  !/[\\:]/.test(pattern) &&
  pattern.split('/').every((name) => name !== '' && !name.includes('**') && !/^\.{3,}$/.test(name))
