import type { World } from '@jibao/core'
import { fileMissing, fileUnreadable } from './diagnostics/index.ts'
import type { Reporter } from './reporter.ts'
import { checkShape } from './shape/check-shape.ts'
import type { Sections, Shape } from './shape/shape.ts'
import { decodeText } from './yaml/decode-text.ts'
import type { LocatedMap } from './yaml/located.ts'

/** A file of the workspace as far as it is sound. */
export interface SourceFile<T> {
  /** Relative to the workspace. */
  readonly file: string
  readonly written: Sections<T>
  /** The places of `written`, path by path. */
  readonly tree: LocatedMap
  /** Whether something of this name may have been declared in a part that could not be read. */
  readonly mayDeclare: (name: string) => boolean
}

export interface ReadContext {
  readonly folder: string
  readonly world: World
  readonly report: Reporter
}

/** A file of which nothing can be read: what it declares is anybody's guess. */
export const unreadableFile = <T>(file: string): SourceFile<T> => ({
  file,
  written: {},
  tree: { kind: 'map', entries: new Map(), origin: { file, line: 1, column: 1 } },
  mayDeclare: () => true,
})

/** Reads one file and reports all that is wrong with it in itself. */
export const readSourceFile = async <T>(
  file: string,
  shape: Shape<T>,
  context: ReadContext,
): Promise<SourceFile<T>> => {
  const { report } = context
  const text = await readText(file, context)
  if (text === undefined) return unreadableFile(file)
  const { parseYaml } = await import('./yaml/parse-yaml.ts')
  const root = parseYaml(text, { file, report })
  const sound = root === undefined ? undefined : checkShape(root, shape, report)
  if (sound === undefined) return unreadableFile(file)
  const { written, tree, refused } = sound
  return { file, written, tree, mayDeclare: (name) => refused.has(name) }
}

/** The text of a file; `undefined` where that cannot be had, which is reported. */
export const readText = async (file: string, context: ReadContext): Promise<string | undefined> => {
  const bytes = await readBytes(file, context)
  return bytes === undefined ? undefined : decodeText(bytes, { file, report: context.report })
}

/** The bytes of a file; `undefined` where they cannot be had, which is reported. */
export const readBytes = async (
  file: string,
  { folder, world, report }: ReadContext,
): Promise<Uint8Array | undefined> => {
  const origin = { file, line: 1, column: 1 }
  try {
    const bytes = await world.read(`${folder}/${file}`)
    if (bytes === undefined) report(fileMissing(file))
    return bytes
  } catch (error) {
    report(fileUnreadable(error, origin))
    return undefined
  }
}
