import type { FontChoice } from '@jibao/core'
import { findFonts, listWorkspace, loadPlugins, roleFonts } from '@jibao/toolkit'
import { createTools } from '../create-tools.ts'
import { exitCodeOf } from '../exit-code.ts'
import { findWorkspace } from '../paths.ts'
import type { Ran, RunContext } from '../run-context.ts'
import { formatDiagnostic } from '../terminal.ts'
import { version } from '../version.ts'

/** `仿宋（正文） → Jibao Fangsong，代替 仿宋_GB2312，可嵌入` and the file on a line of its own. */
const fontLines = ({ role, face, standard, substitute }: FontChoice): readonly string[] => {
  const { title, use } = roleFonts[role]
  // A face that may not be embedded is never chosen.
  const standing = substitute ? `代替 ${standard}` : '标准字体'
  return [`  ${title}（${use}） → ${face.family}，${standing}，可嵌入`, `      ${face.path}`]
}

/** `jibao doctor`: which fonts fill which role, what can be written, whether the workspace reads. */
export const runDoctor = async (
  options: { readonly workspace?: string },
  { json, terminal, world, from }: RunContext,
): Ran => {
  const tools = createTools(world)
  const workspace = await findWorkspace(options.workspace, { world, from })
  const { book, ...looked } = await findFonts(workspace, 'auto', tools)
  const fontDiagnostics = [...looked.diagnostics, ...looked.systemDiagnostics]
  const hasWorkspace = (await world.read(`${workspace}/jibao.yaml`)) !== undefined
  const listing = hasWorkspace
    ? await listWorkspace(workspace, tools)
    : { value: undefined, diagnostics: [] }
  const formats = listing.value?.formats ?? (await loadPlugins([], workspace, tools)).renderers
  const environment = {
    jibao: version,
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
  }
  if (json) {
    terminal.print(
      JSON.stringify({
        environment,
        fonts: book.choices.map((choice) => ({ ...choice, embeddable: true })),
        formats: formats.map(({ format }) => format),
        workspace: hasWorkspace ? workspace : null,
        diagnostics: [...fontDiagnostics, ...listing.diagnostics],
      }),
    )
    return exitCodeOf(listing.diagnostics)
  }
  terminal.print(`季报 ${environment.jibao}，Node ${environment.node}，${environment.platform}`)
  terminal.print('字体：')
  for (const line of book.choices.flatMap(fontLines)) terminal.print(line)
  for (const diagnostic of fontDiagnostics) terminal.note(formatDiagnostic(diagnostic))
  terminal.print(`格式：${formats.map(({ title }) => title).join('、')}`)
  for (const diagnostic of listing.diagnostics) terminal.note(formatDiagnostic(diagnostic))
  const errors = listing.diagnostics.length
  terminal.print(
    hasWorkspace
      ? `工作区：${workspace}，${errors === 0 ? '读取正常' : `有 ${errors} 处问题`}`
      : '工作区：当前文件夹及上级文件夹中没有 jibao.yaml',
  )
  return exitCodeOf(listing.diagnostics)
}
