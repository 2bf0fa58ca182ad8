import { readTemplate, type Template, trustTemplate } from '@jibao/compose'
import { fail, type Origin, type Outcome, type World } from '@jibao/core'
import { templateHidden, templateUnknown } from './diagnostics.ts'
import { type Guests, noGuests } from './guests.ts'
import { knownTemplate } from './known-template.ts'
import { templatePrint } from './lock/template-print.ts'

interface Place {
  /** Folder of template folders. */
  readonly folder: string
  /** As diagnostics show it. */
  readonly shownAs: string
  /** Whose it is; absent when it is of the workspace or came along. */
  readonly plugin?: string
}

const templatesIn = async ({ folder }: Place, world: World): Promise<readonly string[]> =>
  ((await world.list(folder)) ?? [])
    .filter((name) => name.endsWith('/'))
    .map((name) => name.slice(0, -1))

const own: Pick<Place, 'shownAs'> = { shownAs: 'templates' }

/**
 * The template of that name: the workspace's own first, then those offered by the application, then those of
 * plug-ins, in the order in which they are named. A plug-in's that is not used for its name is told.
 */
export const findTemplate = async (
  name: string,
  {
    workspaceFolder,
    templateFolders,
    guests: { templates, helpers } = noGuests,
    soundTemplates,
    world,
    origin,
  }: {
    readonly workspaceFolder: string
    readonly templateFolders: readonly string[]
    readonly guests?: Pick<Guests, 'templates' | 'helpers'>
    /** As in `Tools`. */
    readonly soundTemplates?: ReadonlySet<string> | undefined
    readonly world: World
    readonly origin: Origin
  },
): Promise<Outcome<Template>> => {
  const places: readonly Place[] = [
    { folder: `${workspaceFolder}/templates`, ...own },
    ...templateFolders.map((folder) => ({ folder, shownAs: '内置模板' })),
    ...templates.map(({ folder, plugin }) => ({ folder, shownAs: `插件 ${plugin}`, plugin })),
  ]
  const offered = await Promise.all(
    places.map(async (place) => ({ place, names: await templatesIn(place, world) })),
  )
  const [found, ...others] = offered.filter(({ names }) => names.includes(name))
  if (found === undefined) {
    const known = offered.flatMap(({ names }) => names)
    return fail(templateUnknown(name, [...new Set(known)], origin))
  }
  const { folder, shownAs } = found.place
  const { value, diagnostics } = await readTemplate(`${folder}/${name}`, {
    world,
    shownAs: `${shownAs}/${name}`,
    helpers,
  })
  // A workspace that has one of its own means that one.
  const hidden = shownAs === own.shownAs ? [] : others.flatMap(({ place }) => place.plugin ?? [])
  const told = hidden.map((plugin) =>
    templateHidden(plugin, { name, used: usedFrom(found.place) }, origin),
  )
  const template = value && knownTemplate(value)
  if (template !== undefined && isTrusted(template, soundTemplates)) trustTemplate(template)
  return { value: template, diagnostics: [...diagnostics, ...told] }
}

/** What a plug-in's helpers give is not in a template's print. */
const isTrusted = (template: Template, sound: ReadonlySet<string> | undefined): boolean =>
  sound !== undefined && template.helpers.length === 0 && sound.has(templatePrint(template))

const usedFrom = ({ plugin }: Place): string => (plugin === undefined ? '自带' : `插件“${plugin}”`)
