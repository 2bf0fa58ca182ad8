interface Command {
  readonly command: 'cd' | 'jibao'
  readonly args: readonly string[]
}

/** What a reader of the guide does or sees, in order. */
export type Step =
  /** A block of commands. */
  | { readonly kind: 'run'; readonly commands: readonly Command[]; readonly line: number }
  /** What the last command of the block before left on the screen. */
  | { readonly kind: 'see'; readonly text: string }
  | { readonly kind: 'append' | 'create'; readonly file: string; readonly text: string }
  /** A form filled in: heading row, then one indicator a row. */
  | { readonly kind: 'fill'; readonly from: string; readonly to: string; readonly table: Grid }
  /** A table of a department's own. */
  | { readonly kind: 'table'; readonly file: string; readonly table: Grid }

export type Grid = readonly (readonly string[])[]

const gridOf = (markdown: string): Grid =>
  markdown
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|[\s|-]+\|$/.test(line))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    )

const commandOf = (line: string): Command => {
  const [command, ...args] = line.split(' ')
  if (command !== 'cd' && command !== 'jibao') throw new Error(`the guide asks for ${command}`)
  return { command, args }
}

/** A fenced block, or a comment that says what the block or table after it is for. */
const pattern =
  /^```(?<language>sh|text)\n(?<body>[\s\S]*?)^```$|^<!-- (?<order>.+) -->\n+(?:```(?:yaml|text)\n(?<yaml>[\s\S]*?)\n```$|(?<table>(?:\|.*\n)+))/gm

/** `填写 form.xlsx 存为 filled.xlsx`, `自制表 file.xlsx`, `写入 file.yaml` at its end, `文件 file.yaml`. */
const orderStep = (order: string, yaml: string | undefined, table: string | undefined): Step => {
  const [verb, from = '', , to = ''] = order.split(' ')
  if (yaml !== undefined) {
    return { kind: verb === '写入' ? 'append' : 'create', file: from, text: yaml }
  }
  const grid = gridOf(table ?? '')
  return verb === '填写'
    ? { kind: 'fill', from, to, table: grid }
    : { kind: 'table', file: from, table: grid }
}

export const readGuide = (markdown: string): readonly Step[] =>
  [...markdown.matchAll(pattern)].map((match): Step => {
    const { language, body = '', order, yaml, table } = match.groups ?? {}
    if (order !== undefined) return orderStep(order, yaml, table)
    if (language === 'text') return { kind: 'see', text: body.trimEnd() }
    const line = markdown.slice(0, match.index).split('\n').length
    return { kind: 'run', commands: body.trim().split('\n').map(commandOf), line }
  })
