/**
 * A path from a folder, `..` taken out as far as the folder's own path tells what is above it; how that path begins
 * stays as it is: a root, a drive, a share of the network.
 */
export const pathFrom = (folder: string, path: string): string => {
  const parts = folder.replace(/\/$/, '').split('/')
  for (const name of path.split('/')) {
    const last = parts.at(-1)
    if (name === '' || name === '.') continue
    if (name !== '..') {
      if (last === '.') parts.pop()
      parts.push(name)
    } else if (last === undefined || last === '..') parts.push(name)
    else if (last === '.') parts.splice(-1, 1, name)
    else if (last !== '' && !/^[A-Za-z]:$/.test(last)) parts.pop()
  }
  const joined = parts.join('/')
  return joined === '' ? (parts.length === 0 ? '.' : '/') : joined
}
