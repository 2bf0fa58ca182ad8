import type { FontRole } from '@jibao/core'
import { listWorkspace } from '@jibao/toolkit'
import { createTools } from '../create-tools.ts'
import { exitCodeOf } from '../exit-code.ts'
import { findWorkspace } from '../paths.ts'
import type { Ran, RunContext } from '../run-context.ts'
import { formatDiagnostic } from '../terminal.ts'
import { version } from '../version.ts'

const roleNames: Readonly<Record<FontRole, string>> = {
  fangsong: '仿宋（正文）',
  kaiti: '楷体（二级标题）',
  heiti: '黑体（一级标题）',
  xiaobiaosong: '小标宋（标题）',
  songti: '宋体（表格、页码）',
}

/** `jibao doctor`: which fonts fill which role, what can be written, whether the workspace reads. */
export const runDoctor = async (
  options: { readonly workspace?: string },
  { json, terminal, world, from }: RunContext,
): Ran => {
  const tools = createTools(world)
  const fonts = (Object.keys(roleNames) as FontRole[]).map((role) => {
    const [face] = tools.fonts.chain(role)
    return { role, name: roleNames[role], face: face?.name ?? '', path: face?.path ?? '' }
  })
  const workspace = await findWorkspace(options.workspace, { world, from })
  const hasWorkspace = (await world.read(`${workspace}/jibao.yaml`)) !== undefined
  const listing = hasWorkspace
    ? await listWorkspace(workspace, tools)
    : { value: undefined, diagnostics: [] }
  const environment = {
    jibao: version,
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
  }
  if (json) {
    terminal.print(
      JSON.stringify({
        environment,
        fonts,
        formats: tools.renderers.map(({ format }) => format),
        workspace: hasWorkspace ? workspace : null,
        diagnostics: listing.diagnostics,
      }),
    )
    return exitCodeOf(listing.diagnostics)
  }
  terminal.print(`季报 ${environment.jibao}，Node ${environment.node}，${environment.platform}`)
  terminal.print('字体：')
  for (const { name, face } of fonts) terminal.print(`  ${name} → ${face}`)
  terminal.print(`格式：${tools.renderers.map(({ title }) => title).join('、')}`)
  for (const diagnostic of listing.diagnostics) terminal.note(formatDiagnostic(diagnostic))
  const errors = listing.diagnostics.length
  terminal.print(
    hasWorkspace
      ? `工作区：${workspace}，${errors === 0 ? '读取正常' : `有 ${errors} 处问题`}`
      : '工作区：当前文件夹及上级文件夹中没有 jibao.yaml',
  )
  return exitCodeOf(listing.diagnostics)
}
