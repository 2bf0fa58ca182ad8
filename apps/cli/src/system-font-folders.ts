import { homedir } from 'node:os'
import { join, posix, resolve, win32 } from 'node:path'
import { toSlashes } from './paths.ts'

const below = (root: string | undefined, ...parts: readonly string[]): readonly string[] =>
  root === undefined || root === '' ? [] : [join(root, ...parts)]

/**
 * Where a system keeps fonts for everyone, and then for the one user; or what `JIBAO_FONT_FOLDERS`
 * names instead, parted as in `PATH`, which may be nothing.
 */
export const systemFontFolders = (
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
  home: string = homedir(),
): readonly string[] => {
  const { delimiter } = platform === 'win32' ? win32 : posix
  const named = env.JIBAO_FONT_FOLDERS?.split(delimiter).filter((folder) => folder !== '')
  if (named !== undefined) return named.map((folder) => toSlashes(resolve(folder)))
  const folders = {
    win32: [
      ...below(env.WINDIR, 'Fonts'),
      ...below(env.LOCALAPPDATA, 'Microsoft', 'Windows', 'Fonts'),
    ],
    // Its subfolder Supplemental is walked with it.
    darwin: ['/System/Library/Fonts', '/Library/Fonts', ...below(home, 'Library', 'Fonts')],
    linux: [
      '/usr/share/fonts',
      '/usr/local/share/fonts',
      ...below(home, '.local', 'share', 'fonts'),
      ...below(home, '.fonts'),
    ],
  }
  const known = platform === 'win32' || platform === 'darwin' ? platform : 'linux'
  return folders[known].map(toSlashes)
}
