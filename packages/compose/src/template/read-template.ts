import {
  type Diagnostic,
  fail,
  findForbiddenCharacter,
  type Outcome,
  succeedUnlessErrors,
  type World,
} from '@jibao/core'
import { templateCharacter, templateFileMissing, templateNotText } from '../diagnostics.ts'
import type { GivenHelper } from './given-helper.ts'
import { parseSettings } from './parse-settings.ts'
import { placeAfter } from './syntax.ts'
import type { Template, TemplateFile } from './template.ts'

const partialName = /^(?<name>[a-z][a-z0-9-]*)\.md\.hbs$/

/**
 * Reads a template folder: `template.yaml`, `body.md.hbs`, `partials/<name>.md.hbs`.
 * @param shownAs the folder's name in diagnostics
 * @param helpers those of plug-ins, by names that are not in `takenNames`
 */
export const readTemplate = async (
  folder: string,
  {
    world,
    shownAs,
    helpers = [],
  }: {
    readonly world: World
    readonly shownAs: string
    readonly helpers?: readonly GivenHelper[]
  },
): Promise<Outcome<Template>> => {
  const faults: Diagnostic[] = []
  const readText = async (path: string): Promise<TemplateFile | undefined> => {
    const file = `${shownAs}/${path}`
    const bytes = await world.read(`${folder}/${path}`)
    if (bytes === undefined) {
      faults.push(templateFileMissing({ file }))
      return undefined
    }
    const source = decode(bytes)
    if (source === undefined) {
      faults.push(templateNotText({ file }))
      return undefined
    }
    const forbidden = findForbiddenCharacter(source)
    if (forbidden !== undefined) {
      const origin = placeAfter(source.slice(0, forbidden.offset), { file })
      faults.push(templateCharacter(forbidden.name, origin))
    }
    return { file, source: source.replace(/\r\n?/g, '\n') }
  }

  const settings = await readText('template.yaml')
  const body = await readText('body.md.hbs')
  const partials = new Map<string, TemplateFile>()
  for (const entry of (await world.list(`${folder}/partials`)) ?? []) {
    const name = partialName.exec(entry)?.groups?.name
    const partial = name === undefined ? undefined : await readText(`partials/${entry}`)
    if (name !== undefined && partial !== undefined) partials.set(name, partial)
  }
  const parsed = settings === undefined ? undefined : parseSettings(settings)
  faults.push(...(parsed?.diagnostics ?? []))
  if (parsed?.value === undefined || body === undefined) return fail(...faults)
  return succeedUnlessErrors({ ...parsed.value, body, partials, helpers }, faults)
}

const decode = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
