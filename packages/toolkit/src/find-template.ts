import { readTemplate, type Template } from '@jibao/compose'
import { fail, type Origin, type Outcome, type World } from '@jibao/core'
import { templateUnknown } from './diagnostics.ts'

interface Place {
  /** Folder of template folders. */
  readonly folder: string
  /** As diagnostics show it. */
  readonly shownAs: string
}

const templatesIn = async ({ folder }: Place, world: World): Promise<readonly string[]> =>
  ((await world.list(folder)) ?? [])
    .filter((name) => name.endsWith('/'))
    .map((name) => name.slice(0, -1))

/** The template of that name: the workspace's own first, then those offered by the application. */
export const findTemplate = async (
  name: string,
  {
    workspaceFolder,
    templateFolders,
    world,
    origin,
  }: {
    readonly workspaceFolder: string
    readonly templateFolders: readonly string[]
    readonly world: World
    readonly origin: Origin
  },
): Promise<Outcome<Template>> => {
  const places: readonly Place[] = [
    { folder: `${workspaceFolder}/templates`, shownAs: 'templates' },
    ...templateFolders.map((folder) => ({ folder, shownAs: '内置模板' })),
  ]
  const known: string[] = []
  for (const place of places) {
    const names = await templatesIn(place, world)
    if (names.includes(name)) {
      return readTemplate(`${place.folder}/${name}`, {
        world,
        shownAs: `${place.shownAs}/${name}`,
      })
    }
    known.push(...names)
  }
  return fail(templateUnknown(name, [...new Set(known)], origin))
}
