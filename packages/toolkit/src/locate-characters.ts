import type { Diagnostic, Origin, World } from '@jibao/core'

/** A folder whose files may hold a character, and how diagnostics show it: empty for the workspace. */
export interface SearchedFolder {
  readonly path: string
  readonly shownAs: string
}

/** What people write; Excel forms carry origins of their own. */
const written = /\.(?:ya?ml|md|hbs)$/i

const isSkipped = (name: string): boolean =>
  name.startsWith('.') || ['out/', 'schemas/', 'node_modules/'].includes(name)

interface WrittenFile {
  readonly file: string
  readonly text: string
}

const filesBelow = async (
  { path, shownAs }: SearchedFolder,
  world: Pick<World, 'read' | 'list'>,
): Promise<readonly WrittenFile[]> => {
  const found: WrittenFile[] = []
  for (const name of (await world.list(path)) ?? []) {
    if (isSkipped(name)) continue
    const plain = name.replace(/\/$/, '')
    const inside = { path: `${path}/${plain}`, shownAs: shownAs ? `${shownAs}/${plain}` : plain }
    if (name.endsWith('/')) {
      found.push(...(await filesBelow(inside, world)))
    } else if (written.test(name)) {
      const bytes = await world.read(inside.path)
      found.push({ file: inside.shownAs, text: new TextDecoder().decode(bytes) })
    }
  }
  return found
}

const placeIn = ({ file, text }: WrittenFile, character: string): Origin | undefined => {
  const offset = text.indexOf(character)
  if (offset < 0) return undefined
  const before = text.slice(0, offset).split(/\r\n|\n/)
  return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

/**
 * Gives a diagnostic about a character the first place in the files where that character stands:
 * plain text in a document does not know where it came from.
 */
export const locateCharacters = async (
  diagnostics: readonly Diagnostic[],
  folders: readonly SearchedFolder[],
  world: Pick<World, 'read' | 'list'>,
): Promise<readonly Diagnostic[]> => {
  const isLost = ({ character, origin }: Diagnostic): boolean =>
    character !== undefined && origin === undefined
  if (!diagnostics.some(isLost)) return diagnostics
  const files = (await Promise.all(folders.map((one) => filesBelow(one, world)))).flat()
  return diagnostics.map((diagnostic) => {
    const { character } = diagnostic
    if (character === undefined || !isLost(diagnostic)) return diagnostic
    const origin = files.map((file) => placeIn(file, character)).find((one) => one !== undefined)
    return origin === undefined ? diagnostic : { ...diagnostic, origin }
  })
}
