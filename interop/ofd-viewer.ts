import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'puppeteer-core'
import type { PlacedCharacter } from './placed-characters.ts'
import { run } from './tools.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** `ofd.js` 0.2.6, as scripts/install-interop.sh leaves it. */
const viewer = join(root, '.cache/interop/ofd.js-0.2.6.js')

/** Pixels in a millimetre. */
export const viewedScale = 4

/** Takes a package apart; the folder of its parts. */
export const unpack = (path: string): string => {
  const folder = `${path}.parts`
  run('unzip', ['-q', '-o', path, '-d', folder])
  return folder
}

/** The viewer takes the first of these for whatever has `kai` in its name. */
const viewersName: Readonly<Record<string, string>> = { 'Jibao Kaiti': '楷体' }

const base64Of = (path: string): string => readFileSync(path).toString('base64')

/**
 * Shows a file in `ofd.js`; the characters of each page, where it puts them. The viewer does not look at
 * embedded fonts but names them to the browser, which is given them from the file.
 */
export const viewOfd = async (
  page: Page,
  path: string,
): Promise<readonly (readonly PlacedCharacter[])[]> => {
  if (!existsSync(viewer)) throw new Error(`${viewer} is missing: run scripts/install-interop.sh`)
  const parts = unpack(path)
  const resources = readFileSync(join(parts, 'Doc_0/PublicRes.xml'), 'utf8')
  const named = resources.matchAll(/FontName="([^"]+)".*?<ofd:FontFile>([^<]+)</g)
  const shown = {
    file: base64Of(path),
    fonts: Array.from(named, ([, name = '', file = '']) => ({
      families: [name, viewersName[name] ?? name],
      file: base64Of(join(parts, 'Doc_0/Res', file)),
    })),
    scale: viewedScale,
  }
  await page.addScriptTag({ content: readFileSync(viewer, 'utf8') })
  await page.addScriptTag({ content: readFileSync(join(root, 'interop/show-ofd.js'), 'utf8') })
  return (await page.evaluate(`showOfd(${JSON.stringify(shown)})`)) as PlacedCharacter[][]
}
