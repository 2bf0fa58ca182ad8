import { resolve } from 'node:path'
import { isError } from '@jibao/core'
import { type Verified, type VerifiedDocument, verify, writeSheet } from '@jibao/toolkit'
import { createTools } from '../create-tools.ts'
import { exitCodeOf } from '../exit-code.ts'
import { findWorkspace, toSlashes } from '../paths.ts'
import type { Ran, RunContext } from '../run-context.ts'
import { formatDiagnostic } from '../terminal.ts'

export interface VerifyOptions {
  readonly workspace?: string
  readonly out?: string
  readonly sheet?: string
}

/** `jibao verify`: whether all formats print the same; 1 when they do not. */
export const runVerify = async (
  options: VerifyOptions,
  { json, terminal, world, from }: RunContext,
): Ran => {
  const tools = createTools(world)
  const workspace = await findWorkspace(options.workspace, { world, from })
  const out = toSlashes(options.out === undefined ? `${workspace}/out` : resolve(from, options.out))
  const verified = await verify({ workspace, out }, tools)
  if (verified.documents.length === 0) return refuse(verified, { json, terminal })
  const { paths, diagnostics: faults } = await writeSheet(
    verified,
    {
      workspace,
      out,
      ...(options.sheet === undefined ? {} : { sheet: toSlashes(resolve(from, options.sheet)) }),
    },
    tools,
  )
  if (json) {
    const diagnostics = [...verified.diagnostics, ...faults]
    terminal.print(JSON.stringify({ ...verified, diagnostics, sheet: paths }))
  } else {
    for (const line of verified.documents.flatMap(documentLines)) terminal.print(line)
    for (const one of [...verified.diagnostics, ...faults]) terminal.note(formatDiagnostic(one))
    terminal.print(verified.agrees ? '全部一致' : '有不一致之处')
    for (const path of paths) terminal.print(`一致性校验单：${path}`)
  }
  if (faults.some(isError)) return exitCodeOf(faults)
  return verified.agrees ? 0 : 1
}

const refuse = (
  verified: Verified,
  { json, terminal }: Pick<RunContext, 'json' | 'terminal'>,
): number => {
  if (json) terminal.print(JSON.stringify({ ...verified, sheet: [] }))
  else for (const one of verified.diagnostics) terminal.note(formatDiagnostic(one))
  return exitCodeOf(verified.diagnostics)
}

const stateWords = {
  same: '一致',
  changed: '一致（生成后另存过）',
  missing: '文件不在',
  unreadable: '读不出来',
} as const

/** `关于……的通报（季度通报，2024-Q3）`, then a line a file. */
const documentLines = ({
  title,
  report,
  period,
  values,
  files,
}: VerifiedDocument): readonly string[] => [
  `${title}（${report}，${period}），${values} 处数据`,
  ...files.map(({ file, state, differing, sha256 }) => {
    const result = differing > 0 ? `${differing} 处不一致` : stateWords[state]
    return `  ${result}  ${file}${sha256 === undefined ? '' : `（指纹 ${sha256.slice(0, 12)}）`}`
  }),
]
