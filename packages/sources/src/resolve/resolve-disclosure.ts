import type { DisclosureProfile, Indicator, MaskingRule } from '@jibao/data-model'
import { categoryUnknown, indicatorUnknown, keyMissing } from '../diagnostics/index.ts'
import { maskingWords, type WrittenProfile } from '../disclosure-section.ts'
import type { Reporter } from '../reporter.ts'
import type { SourceFile } from '../source-file.ts'
import type { Workspace } from '../workspace.ts'
import type { WorkspaceFile } from '../workspace-file.ts'
import { at, type Located, originAt } from '../yaml/located.ts'
import { namesAt } from './declared-names.ts'
import { type Directory, lookUp } from './directory.ts'

interface Context {
  readonly indicators: Directory<Indicator>
  readonly report: Reporter
}

/** Nothing is guessed to be secret in what a bureau publishes, everything in what it lends as a sample. */
const defaults = {
  public: { method: '公开', names: '拒绝' },
  sample: { method: '逐位', names: '遮盖' },
} as const satisfies Record<keyof Workspace['disclosure'], WrittenProfile>

export const resolveDisclosure = (
  { written, tree }: SourceFile<WorkspaceFile>,
  context: Context,
): Workspace['disclosure'] => {
  const profile = (name: keyof Workspace['disclosure']): DisclosureProfile =>
    resolveProfile(
      { ...defaults[name], ...written.disclosure?.[name] },
      at(tree, ['disclosure', name]) ?? tree,
      context,
    )
  return { public: profile('public'), sample: profile('sample') }
}

const resolveProfile = (
  {
    method = '公开',
    significant = '2',
    below = '0',
    rules = [],
    names,
    excused = [],
  }: WrittenProfile,
  tree: Located,
  context: Context,
): DisclosureProfile => ({
  method: maskingWords[method],
  significant: Number(significant),
  below: Number(below),
  rules: rules.map((rule, index) => resolveRule(rule, at(tree, ['rules', index]) ?? tree, context)),
  masksNames: names === '遮盖',
  excused: excused.map((excuse, index) => ({
    ...excuse,
    origin: originAt(tree, ['excused', index]),
  })),
})

const resolveRule = (
  written: NonNullable<WrittenProfile['rules']>[number],
  tree: Located,
  { indicators, report }: Context,
): MaskingRule => {
  if (written.indicators === undefined && written.categories === undefined) {
    report(keyMissing('indicators', '或 categories：规则所指的指标或类别', tree.origin))
  }
  const known = new Set(indicators.items.flatMap(({ category }) => category ?? []))
  const categories = namesAt(written.categories, tree, ['categories'])
  for (const { text, origin } of categories) {
    if (!known.has(text) && !indicators.excuses(text)) {
      report(categoryUnknown(text, [...known], origin))
    }
  }
  return {
    indicators: namesAt(written.indicators, tree, ['indicators']).flatMap((named) => {
      const found = lookUp(indicators, named, indicatorUnknown, report)
      return found === undefined ? [] : [found.id]
    }),
    categories: categories.map(({ text }) => text),
    method: maskingWords[written.method],
    origin: tree.origin,
  }
}
