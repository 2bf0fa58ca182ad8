import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Packer } from 'docx'
import { documentOf, elementOf } from './docx.mjs'
import { titleOf } from './look.mjs'

const heading = (text) => elementOf({ kind: 'heading', text })
const subheading = (text) => elementOf({ kind: 'subheading', text })
const title = (text) => elementOf({ kind: 'title', text })
const line = (text) => elementOf({ kind: 'paragraph', text })

/**
 * The same loops with the same tags, set as each engine wants them: one drops paragraphs that hold a tag
 * and nothing else, the other repeats what stands between two tags, ends of paragraphs with it.
 */
const proses = {
  paragraphs: () => [
    title('{title}'),
    line('{#sections}'),
    heading('{heading}'),
    line('{#parts}'),
    subheading('{subheading}'),
    line('{#paragraphs}'),
    line('{text}'),
    line('{/paragraphs}'),
    line('{/parts}'),
    line('{/sections}'),
  ],
  between: () => [
    title('{title}{#sections}'),
    heading('{heading}{#parts}'),
    subheading('{subheading}{#paragraphs}'),
    line('{text}{/paragraphs}{/parts}{/sections}'),
  ],
}

/** A Word file to fill in. */
export const templateIn = async (scratch, loops) => {
  const file = join(scratch, `template-${loops}.docx`)
  if (!existsSync(file)) {
    const blocks = [{ kind: 'title', text: '报告' }]
    writeFileSync(file, await Packer.toBuffer(documentOf(blocks, elements(proses[loops]()))))
  }
  return file
}

const elements = (prose) => [
  ...prose,
  elementOf({
    kind: 'table',
    spanning: '{spanning}',
    columns: Array.from({ length: 9 }, (_, column) => `{name${column}}`),
    rows: [
      Array.from({ length: 9 }, (_, column) =>
        column === 0 ? '{#rows}{cell0}' : column === 8 ? '{cell8}{/rows}' : `{cell${column}}`,
      ),
    ],
  }),
]

const named = (name, texts) =>
  Object.fromEntries(texts.map((text, index) => [`${name}${index}`, text]))

/** What the template is filled with. */
export const dataOf = (blocks) => {
  const table = blocks.find(({ kind }) => kind === 'table')
  return {
    title: titleOf(blocks),
    sections: sectionsOf(blocks),
    spanning: table.spanning,
    ...named('name', table.columns),
    rows: table.rows.map((texts) => named('cell', texts)),
  }
}

/** Each heading with its subheadings, and each of these with its paragraphs. */
const sectionsOf = (blocks) => {
  const sections = []
  for (const { kind, text } of blocks) {
    if (kind === 'heading') sections.push({ heading: text, parts: [] })
    if (kind === 'subheading') sections.at(-1).parts.push({ subheading: text, paragraphs: [] })
    if (kind === 'paragraph') sections.at(-1).parts.at(-1).paragraphs.push({ text })
  }
  return sections
}
