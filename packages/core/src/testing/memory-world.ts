import type { World } from '../world.ts'

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content

const isSame = (a: Uint8Array | undefined, b: Uint8Array | undefined): boolean =>
  a === undefined || b === undefined
    ? a === b
    : a.length === b.length && a.every((byte, index) => byte === b[index])

/** A world held in memory, from path → content; `files` shows what was written. */
export const memoryWorld = (
  initial: Readonly<Record<string, string | Uint8Array>>,
): World & { readonly files: ReadonlyMap<string, Uint8Array> } => {
  const files = new Map(Object.entries(initial).map(([path, content]) => [path, bytesOf(content)]))
  return {
    files,
    read: async (path) => files.get(path),
    list: async (folder) => {
      const names = new Set<string>()
      for (const path of files.keys()) {
        if (!path.startsWith(`${folder}/`)) continue
        const [name = '', ...rest] = path.slice(folder.length + 1).split('/')
        names.add(rest.length > 0 ? `${name}/` : name)
      }
      return names.size === 0 ? undefined : [...names].sort()
    },
    replace: async (path, bytes) => {
      files.set(path, bytes)
    },
    replaceTogether: async (folder, changes) => {
      const paths = [...changes.keys()]
      const isAsBefore = paths.every((path) =>
        isSame(files.get(`${folder}/${path}`), changes.get(path)?.before),
      )
      if (!isAsBefore) return false
      for (const [path, { after }] of changes) files.set(`${folder}/${path}`, after)
      return true
    },
  }
}
