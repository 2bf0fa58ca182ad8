import type { Check } from '@jibao/checks'
import type { Renderer } from '@jibao/render'
import type { Helper } from './helper.ts'
import type { Contributions } from './plugin.ts'
import type { Source } from './source.ts'

/**
 * What plug-ins bring as plain objects, which may be copied and held apart: authors may have made them of
 * classes, whose methods want their object.
 */
export const settle = (...brought: readonly Contributions[]): Required<Contributions> => ({
  renderers: brought.flatMap(({ renderers = [] }) => renderers.map(settleRenderer)),
  sources: brought.flatMap(({ sources = [] }) => sources.map(settleSource)),
  checks: brought.flatMap(({ checks = [] }) => checks.map(settleCheck)),
  helpers: brought.flatMap(({ helpers = [] }) => helpers.map(settleHelper)),
  templates: brought.flatMap(({ templates = [] }) => templates),
})

const settleRenderer = (renderer: Renderer): Renderer => ({
  format: renderer.format,
  title: renderer.title,
  extension: renderer.extension,
  mediaType: renderer.mediaType,
  capabilities: renderer.capabilities,
  numberCells: renderer.numberCells,
  usesFonts: renderer.usesFonts,
  render: (report, context) => renderer.render(report, context),
  readBack: (bytes) => renderer.readBack(bytes),
})

const settleSource = (source: Source): Source => ({
  extension: source.extension,
  title: source.title,
  read: (bytes, place) => source.read(bytes, place),
})

const settleCheck = (check: Check): Check => ({
  meta: check.meta,
  run: (context) => check.run(context),
})

const settleHelper = (helper: Helper): Helper => ({
  name: helper.name,
  ...(helper.gives === undefined ? {} : { gives: helper.gives }),
  call: (...values) => helper.call(...values),
})
