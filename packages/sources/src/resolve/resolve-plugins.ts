import type { Origin } from '@jibao/core'
import type { SourceFile } from '../source-file.ts'
import type { OptionValue, PluginReference } from '../workspace.ts'
import type { WorkspaceFile } from '../workspace-file.ts'
import { at, type Located, type LocatedText, originAt } from '../yaml/located.ts'

/** The plugins that jibao.yaml names, in its order: each a text, or a list of a text and its options. */
export const resolvePlugins = ({
  written,
  tree,
}: Pick<SourceFile<WorkspaceFile>, 'written' | 'tree'>): readonly PluginReference[] =>
  (written.plugins ?? []).map((plugin, index) => {
    const path = ['plugins', index]
    if (typeof plugin === 'string') return { specifier: plugin, origin: originAt(tree, path) }
    const reference = { specifier: plugin[0], origin: originAt(tree, [...path, 0]) }
    const options = at(tree, [...path, 1])
    return options?.kind === 'map'
      ? {
          ...reference,
          options: Object.fromEntries(entriesOf(options)),
          optionOrigins: Object.fromEntries(originsOf(options, '')),
        }
      : reference
  })

const entriesOf = ({ entries }: Extract<Located, { kind: 'map' }>) =>
  [...entries].map(([name, { value }]) => [name, optionOf(value)] as const)

const optionOf = (node: Located): OptionValue => {
  switch (node.kind) {
    case 'text':
      return scalarOf(node)
    case 'list':
      return node.items.map(optionOf)
    case 'map':
      return Object.fromEntries(entriesOf(node))
  }
}

const words: Readonly<Record<string, boolean>> = { true: true, false: false }

/** As YAML 1.2 has it, but for dates and nothing at all, which stay texts; quoted is always a text. */
const scalarOf = ({ text, source }: LocatedText): OptionValue => {
  if (text !== source) return text
  if (Object.hasOwn(words, text)) return words[text] ?? text
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text) ? Number(text) : text
}

const originsOf = (node: Located, pointer: string): readonly (readonly [string, Origin])[] => {
  const below = (step: string, child: Located) =>
    originsOf(child, `${pointer}/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`)
  return [
    [pointer, node.origin],
    ...(node.kind === 'list'
      ? node.items.flatMap((item, index) => below(String(index), item))
      : node.kind === 'map'
        ? [...node.entries].flatMap(([name, { value }]) => below(name, value))
        : []),
  ]
}
