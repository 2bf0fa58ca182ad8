import type { Capability } from '@jibao/render'
import { type LoadedPlugin, listPlugins } from '@jibao/toolkit'
import { createTools } from '../create-tools.ts'
import { exitCodeOf } from '../exit-code.ts'
import { findWorkspace } from '../paths.ts'
import type { Ran, RunContext } from '../run-context.ts'
import { formatDiagnostic } from '../terminal.ts'

/** `jibao plugins`: what is loaded, from where, and what it can. */
export const runPlugins = async (
  options: { readonly workspace?: string },
  { json, terminal, world, from }: RunContext,
): Ran => {
  const workspace = await findWorkspace(options.workspace, { world, from })
  const { plugins, diagnostics } = await listPlugins(workspace, createTools(world))
  if (json) {
    terminal.print(JSON.stringify({ plugins: plugins.map(asJson), diagnostics }))
    return exitCodeOf(diagnostics)
  }
  for (const line of plugins.flatMap(pluginLines)) terminal.print(line)
  for (const diagnostic of diagnostics) terminal.note(formatDiagnostic(diagnostic))
  return exitCodeOf(diagnostics)
}

const asJson = ({
  meta,
  specifier,
  from,
  takesOptions,
  renderers,
  sources,
  checks,
  helpers,
  templates,
}: LoadedPlugin) => ({
  ...meta,
  specifier,
  ...(from === undefined ? {} : { from }),
  takesOptions,
  formats: renderers.map(
    ({ format, title, extension, mediaType, capabilities, numberCells, usesFonts }) => ({
      format,
      title,
      extension,
      mediaType,
      capabilities,
      numberCells,
      usesFonts,
    }),
  ),
  sources: sources.map(({ extension, title }) => ({ extension, title })),
  checks: checks.map((check) => check.meta),
  helpers: helpers.map(({ name }) => name),
  templates: templates.map(({ href }) => href),
})

/** `@jibao/renderer-pdf 0.1.0（自带）`, then a line for each thing that it brings. */
const pluginLines = ({
  meta,
  from,
  takesOptions,
  renderers,
  sources,
  checks,
  helpers,
  templates,
}: LoadedPlugin): readonly string[] => [
  `${meta.name} ${meta.version}（${from ?? '自带'}${takesOptions ? '，可带选项' : ''}）`,
  ...renderers.map(
    ({ format, title, extension, capabilities }) =>
      `  格式 ${format} ${title}（${extension}）：${capabilityText(Object.values(capabilities))}`,
  ),
  ...sources.map(({ extension, title }) => `  数据文件 ${extension} ${title}`),
  ...checks.map((check) => `  检查 ${check.meta.code} ${check.meta.name}`),
  ...helpers.map(({ name }) => `  模板函数 ${name}`),
  ...templates.map(({ pathname }) => `  模板 ${decodeURI(pathname)}`),
]

const words = { full: '完整', reduced: '部分', none: '不支持' } as const satisfies Record<
  Capability,
  string
>

/** `完整 20 种、部分 2 种`, of the kinds of things in a document. */
const capabilityText = (capabilities: readonly Capability[]): string =>
  (['full', 'reduced', 'none'] as const)
    .map((one) => ({ one, count: capabilities.filter((capability) => capability === one).length }))
    .flatMap(({ one, count }) => (count === 0 ? [] : [`${words[one]} ${count} 种`]))
    .join('、')
