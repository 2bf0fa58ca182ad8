import { isSound } from '@jibao/compose'
import { findTemplate } from './find-template.ts'
import { templatePrint } from './lock/template-print.ts'
import type { Tools } from './tools.ts'

/** The prints of the templates without faults among those that come along, in order. */
export const soundTemplates = async ({
  world,
  templateFolders,
}: Pick<Tools, 'world' | 'templateFolders'>): Promise<readonly string[]> => {
  const prints: string[] = []
  for (const folder of templateFolders) {
    for (const entry of (await world.list(folder)) ?? []) {
      const name = entry.replace(/\/$/, '')
      if (name === entry) continue
      const { value } = await findTemplate(name, {
        workspaceFolder: folder,
        templateFolders: [folder],
        world,
        origin: { file: folder },
      })
      if (value !== undefined && isSound(value)) prints.push(templatePrint(value))
    }
  }
  return prints.toSorted()
}
