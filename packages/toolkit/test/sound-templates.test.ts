import { isSound } from '@jibao/compose'
import { expect, test } from 'vitest'
import { findTemplate } from '../src/find-template.ts'
import { soundTemplates } from '../src/sound-templates.ts'
import { copyOf, toolsOf } from './sample.ts'

const shipped = copyOf('templates', 'app')
const names = Object.keys(shipped).flatMap(
  (path) => /^app\/(.+)\/template\.yaml$/.exec(path)?.[1] ?? [],
)

const soundIn = async (files: Parameters<typeof toolsOf>[0]): Promise<ReadonlySet<string>> =>
  new Set(await soundTemplates({ world: toolsOf(files).world, templateFolders: ['app'] }))

/** Whether a template counts as sound, here where only those that are trusted do. */
const isTrusted = async (
  name: string,
  files: Parameters<typeof toolsOf>[0],
  sound: ReadonlySet<string>,
): Promise<boolean> => {
  const { value } = await findTemplate(name, {
    workspaceFolder: 'w',
    templateFolders: ['app'],
    soundTemplates: sound,
    world: toolsOf(files).world,
    origin: { file: 'jibao.yaml' },
  })
  return value !== undefined && isSound(value)
}

const faulty = { ...shipped, 'app/letter/body.md.hbs': '{{nobody}}' }

test('every template that comes along is sound, each by a print of its own', async () => {
  expect(names.length).toBeGreaterThan(5)
  expect((await soundIn(shipped)).size).toBe(names.length)
})

test('one with a fault is not among them, and is checked though the others are trusted', async () => {
  const sound = await soundIn(faulty)
  expect(sound.size).toBe(names.length - 1)
  expect(await isTrusted('letter', faulty, await soundIn(shipped))).toBe(false)
  expect(await isTrusted('bulletin', faulty, sound)).toBe(true)
})

test('what another text is called does not make a template trusted', async () => {
  const copied = {
    ...shipped,
    'w/templates/letter/template.yaml': shipped['app/letter/template.yaml'] ?? '',
    'w/templates/letter/body.md.hbs': '{{nobody}}',
  }
  expect(await isTrusted('letter', copied, await soundIn(shipped))).toBe(false)
})
