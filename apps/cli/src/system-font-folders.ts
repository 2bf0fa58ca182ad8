import { homedir } from 'node:os'
import { join } from 'node:path'
import { toSlashes } from './paths.ts'

const below = (root: string | undefined, ...parts: readonly string[]): readonly string[] =>
  root === undefined || root === '' ? [] : [join(root, ...parts)]

/** Where a system keeps fonts for everyone, and then for the one user. */
export const systemFontFolders = (
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
  home: string = homedir(),
): readonly string[] => {
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
