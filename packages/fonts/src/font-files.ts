import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'

const fontName = /\.(?:ttf|otf|ttc|otc)$/i

/** A link that leads nowhere counts as a file: it is reported when it is opened. */
const kindOf = async (path: string): Promise<'folder' | 'file' | 'neither'> => {
  try {
    const found = await stat(path)
    return found.isDirectory() ? 'folder' : found.isFile() ? 'file' : 'neither'
  } catch {
    return 'file'
  }
}

/**
 * Paths of the font files in a folder and below it, from the folder, sorted. A folder that is not
 * there or may not be read has none; a folder that is met again, by a link, is not walked again.
 */
export const fontFilesIn = async (folder: string): Promise<readonly string[]> => {
  const walked = new Set<string>()
  const walk = async (below: string): Promise<readonly string[]> => {
    const path = join(folder, below)
    const names = await namesIn(path, walked)
    const found: string[] = []
    for (const name of names) {
      const inside = below === '' ? name : `${below}/${name}`
      const kind = await kindOf(join(path, name))
      if (kind === 'folder') found.push(...(await walk(inside)))
      else if (kind === 'file' && fontName.test(name)) found.push(inside)
    }
    return found
  }
  return walk('')
}

const namesIn = async (path: string, walked: Set<string>): Promise<readonly string[]> => {
  try {
    const real = await realpath(path)
    if (walked.has(real)) return []
    walked.add(real)
    return (await readdir(real)).sort()
  } catch {
    return []
  }
}
