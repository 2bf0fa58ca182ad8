import type { Edit } from './edit.ts'
import { appendEntries, clearForLines, insertInFlow, insertLines, styleOf } from './edit-map.ts'
import type { Written } from './written.ts'
import { indentOf, pairAt, type YamlText } from './yaml-text.ts'

interface SectionContent {
  /** On lines of its own, below a key with this indentation. */
  readonly lines: (indent: string) => readonly string[]
  /** The same between brackets. */
  readonly items: readonly string[]
  readonly brackets: '{}' | '[]'
  /** Behind what the section goes if there is none. */
  readonly end: number
}

/** Fills in a section of the file that is empty or missing. */
export const writeSection = (
  yaml: YamlText,
  name: string,
  { lines, items, brackets, end }: SectionContent,
): readonly Edit[] => {
  const { root, source } = yaml
  const section = pairAt(root, name)
  const isFlow = styleOf(root) === 'flow'
  const indent = indentOf(root)
  const whole: Written = () => `${brackets[0]} ${items.join(', ')} ${brackets[1]}`
  if (section === undefined) {
    return isFlow
      ? appendEntries(yaml, root, [[name, whole]])
      : [insertLines(yaml, end, [`${indent}${name}:`, ...lines(indent)])]
  }
  const cleared = isFlow ? undefined : clearForLines(yaml, section)
  if (cleared !== undefined) {
    return [cleared.edit, insertLines(yaml, cleared.end, lines(indent))]
  }
  return section.value === null ? [] : [insertInFlow(source, section.value, undefined, items)]
}
