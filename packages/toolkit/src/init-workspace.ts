import { fail, type Outcome, succeed, type World } from '@jibao/core'
import { workspaceExists, writeFailed } from './diagnostics.ts'
import { filesBelow } from './files-below.ts'
import { fill } from './scaffold/fill.ts'
import { workspaceSchemas } from './workspace-schemas.ts'

/** What a package manager would not pack under its own name. */
const packedAs: Readonly<Record<string, string>> = { gitignore: '.gitignore' }

/** What a folder may have already, and keeps. */
const kept = new Set(['.gitignore'])

export interface Starter {
  /** Folder with the files that a workspace begins with. */
  readonly folder: string
  /** Of the application, which the files for continuous integration ask for. */
  readonly version: string
}

/**
 * Starts a workspace: copies the starter's files and writes the schemas. Refuses a folder that has a
 * jibao.yaml; other files in it stay as they are, and one of the starter's names is an error.
 * @returns paths of the files written, from the folder
 */
export const initWorkspace = async (
  folder: string,
  { world, starter }: { readonly world: World; readonly starter: Starter },
): Promise<Outcome<readonly string[]>> => {
  const files = new Map([
    ...(await startingFiles(starter, world)),
    ...Object.entries(workspaceSchemas()).map(([name, text]) => [`schemas/${name}`, text] as const),
  ])
  for (const path of files.keys()) {
    if ((await world.read(`${folder}/${path}`)) === undefined) continue
    if (!kept.has(path)) return fail(workspaceExists(`${folder}/${path}`))
    files.delete(path)
  }
  for (const [path, text] of files) {
    try {
      await world.replace(`${folder}/${path}`, new TextEncoder().encode(text))
    } catch (error) {
      return fail(writeFailed(`${folder}/${path}`, error))
    }
  }
  return succeed([...files.keys()])
}

const startingFiles = async (
  { folder, version }: Starter,
  world: Pick<World, 'read' | 'list'>,
): Promise<readonly (readonly [path: string, text: string])[]> =>
  Promise.all(
    (await filesBelow(folder, world)).map(async (path) => {
      const text = new TextDecoder().decode(await world.read(`${folder}/${path}`))
      return [packedAs[path] ?? path, fill(text, { version })] as const
    }),
  )
