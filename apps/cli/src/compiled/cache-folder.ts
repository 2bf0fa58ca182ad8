import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where the user's system keeps what may be deleted any time. */
export const cacheFolder = (
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
  home: string = homedir(),
): string => {
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'jibao')
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'jibao')
  return join(env.XDG_CACHE_HOME || join(home, '.cache'), 'jibao')
}
