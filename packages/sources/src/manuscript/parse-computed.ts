/** What `{表:名称:指标:标题}` asks for, as written. */
export interface ComputedBlock {
  readonly kind: 'table' | 'chart'
  readonly name: string
  /** Separated by 、; empty for all that apply. */
  readonly indicators: string
  readonly title: string
}

const form =
  /^\{\s*(?<kind>[表图])\s*[:：](?<name>[^:：]*)(?:[:：](?<indicators>[^:：]*)(?:[:：](?<title>.*))?)?\}$/

/** Reads a line that asks for a table or a chart; its title may have colons in it. */
export const parseComputed = (line: string): ComputedBlock | undefined => {
  const groups = form.exec(line.trim())?.groups
  if (groups === undefined) return undefined
  const { kind, name = '', indicators = '', title = '' } = groups
  return {
    kind: kind === '表' ? 'table' : 'chart',
    name: name.trim(),
    indicators: indicators.trim(),
    title: title.trim(),
  }
}
