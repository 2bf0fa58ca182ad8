import type { Finding } from '@jibao/checks'
import type { Diagnostic, World } from '@jibao/core'
import type { Remark } from '@jibao/drafts'
import { writeFailed } from '../diagnostics.ts'
import { type AnnotatedCopy, isOpen } from './check-run.ts'
import { notAnnotated } from './diagnostics.ts'
import type { ReadFile } from './read-drafts.ts'

/** Beside each draft, or all in one folder. */
export type AnnotateTo = 'beside' | { readonly folder: string }

interface AnnotatedDrafts {
  readonly copies: readonly AnnotatedCopy[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Writes a copy of each Word draft with what was found in it as comments. Other drafts take none. */
export const annotateDrafts = async (
  files: readonly ReadFile[],
  findings: readonly Finding[],
  { to, world }: { readonly to: AnnotateTo; readonly world: Pick<World, 'replace'> },
): Promise<AnnotatedDrafts> => {
  const { annotateDocx } = await import('@jibao/drafts')
  const copies: AnnotatedCopy[] = []
  const diagnostics: Diagnostic[] = []
  for (const { file, bytes, draft } of files) {
    const remarks = findings
      .filter((finding) => finding.origin.file === draft.file && isOpen(finding))
      .flatMap(remarkOf)
    if (remarks.length === 0) continue
    if (draft.format !== 'docx') {
      diagnostics.push(notAnnotated(file.shownAs))
      continue
    }
    const made = await annotateDocx(bytes, remarks, { file: draft.file })
    diagnostics.push(...made.diagnostics)
    if (made.value === undefined) continue
    const path = copyPath(file.path, to)
    try {
      await world.replace(path, made.value)
      copies.push({ file: file.shownAs, path })
    } catch (error) {
      diagnostics.push(writeFailed(path, error))
    }
  }
  return { copies, diagnostics }
}

/** `初稿.docx` → `初稿（批注）.docx`; the draft itself is never written. */
const copyPath = (path: string, to: AnnotateTo): string => {
  const { folder = '', name = path } = /^(?<folder>.*)\/(?<name>[^/]*)$/.exec(path)?.groups ?? {}
  const copy = `${name.replace(/\.[^./]*$/, '')}（批注）.docx`
  return `${to === 'beside' ? folder : to.folder}/${copy}`
}

const remarkOf = (finding: Finding): readonly Remark[] => {
  const { offset: start, length } = finding.origin
  return start === undefined || length === undefined
    ? []
    : [{ start, end: start + length, text: wordsOf(finding) }]
}

const severityWords = { error: '错误', warning: '警告', info: '提示' } as const

const wordsOf = ({
  severity,
  verdict,
  code,
  message,
  hint,
  formula,
  computed,
}: Finding): readonly string[] => [
  `${severityWords[severity]}${verdict === 'uncertain' ? '（请核实）' : ''}：${message}`,
  ...(formula === undefined || computed === undefined ? [] : [`${formula} = ${computed}`]),
  `${hint} [${code}]`,
]
