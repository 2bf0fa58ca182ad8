import type { Origin } from '@jibao/core'
import { manuscriptSyntax } from '../diagnostics/index.ts'
import type { Reporter } from '../reporter.ts'
import { checkShape } from '../shape/check-shape.ts'
import { frontMatterShape } from '../shapes.ts'
import type { FrontMatter } from './front-matter.ts'

interface FrontMatterReading extends FrontMatter {
  /** Offset at which the text begins. */
  readonly from: number
}

/** What stands between two lines --- at the head of a manuscript, and where the text begins after it. */
export const readFrontMatter = async (
  text: string,
  { file, report }: { readonly file: string; readonly report: Reporter },
): Promise<FrontMatterReading> => {
  if (!/^---[ \t]*(?:\n|$)/.test(text)) return { from: 0 }
  const match = /^---[ \t]*\n(?<inner>(?:.*\n)*?)---[ \t]*(?:\n|$)/.exec(text)
  const origin: Origin = { file, line: 1, column: 1 }
  if (match === null) {
    report(manuscriptSyntax('front-matter', origin))
    return { from: text.indexOf('\n') + 1 || text.length }
  }
  const inner = match.groups?.inner ?? ''
  const from = match[0].length
  if (/^(?:[ \t]*(?:#.*)?\n)*$/.test(inner)) return { from }
  const { parseYaml } = await import('../yaml/parse-yaml.ts')
  // The line feed stands for the first line, so that places agree.
  const root = parseYaml(`\n${inner}`, { file, report })
  const sound = root === undefined ? undefined : checkShape(root, frontMatterShape, report)
  return { ...(sound?.written.title === undefined ? {} : { title: sound.written.title }), from }
}
