import { fail, type Outcome, succeed, type World } from '@jibao/core'
import { workspaceExists, writeFailed } from './diagnostics.ts'
import { filesBelow } from './files-below.ts'
import { workspaceSchemas } from './workspace-schemas.ts'

/**
 * Starts a workspace: copies the starter's files and writes the schemas. Refuses a folder that has a
 * jibao.yaml; other files in it stay as they are, and one of the starter's names is an error.
 * @returns paths of the files written, from the folder
 */
export const initWorkspace = async (
  folder: string,
  { world, starter }: { readonly world: World; readonly starter: string },
): Promise<Outcome<readonly string[]>> => {
  const encoder = new TextEncoder()
  const schemas = Object.entries(workspaceSchemas()).map(
    ([name, text]) => [`schemas/${name}`, encoder.encode(text)] as const,
  )
  const copied = await Promise.all(
    (await filesBelow(starter, world)).map(
      async (path) => [path, (await world.read(`${starter}/${path}`)) ?? new Uint8Array()] as const,
    ),
  )
  const files = [...copied, ...schemas]
  for (const [path] of files) {
    if ((await world.read(`${folder}/${path}`)) !== undefined) {
      return fail(workspaceExists(`${folder}/${path}`))
    }
  }
  for (const [path, bytes] of files) {
    try {
      await world.replace(`${folder}/${path}`, bytes)
    } catch (error) {
      return fail(writeFailed(`${folder}/${path}`, error))
    }
  }
  return succeed(files.map(([path]) => path))
}
