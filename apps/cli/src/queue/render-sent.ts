import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FontBook } from '@jibao/core'
import { defaultFontBook, packBook, unpackBook } from '@jibao/fonts'
import { type Hash, hashOf, type RenderingWork } from '@jibao/queue'
import type { Renderer } from '@jibao/render'
import { type RenderedJob, renderHere } from '@jibao/toolkit'
import { keepFew } from '../pool/keep-few.ts'
import { openRenderer } from '../pool/open-renderer.ts'

const renderers = keepFew<Promise<Renderer>>(32)
const books = keepFew<Promise<FontBook>>(8)

/** Stands for the folder of the workspace, which is not on this machine. */
const elsewhere = '/workspace'

/** Renders what was sent along, of which nothing is a path on this machine. */
export const renderSent = async (
  { plugin, options, format, fonts, report, read, readFont }: RenderingWork,
  signal: AbortSignal,
): Promise<RenderedJob> => {
  const source = { plugin, options }
  const renderer = await renderers(JSON.stringify([source, format]), () =>
    openRenderer(source, format),
  )
  const book =
    fonts === undefined
      ? defaultFontBook()
      : await books(JSON.stringify(fonts), () => bookOf(fonts, readFont))
  return renderHere(
    { renderer, report, workspace: elsewhere, fonts: book, signal },
    { read: (path) => read(path.slice(elsewhere.length + 1)) },
  )
}

const bookOf = async (
  { faces, chains, choices }: NonNullable<RenderingWork['fonts']>,
  readFont: RenderingWork['readFont'],
): Promise<FontBook> =>
  unpackBook({
    faces: await Promise.all(
      faces.map(async ({ sha256, ...face }) => ({ ...face, path: await fileOf(sha256, readFont) })),
    ),
    chains,
    choices,
  })

/** Of the faces that came along with this program. */
let ours: ReadonlyMap<Hash, string> | undefined

const ourFiles = (): ReadonlyMap<Hash, string> => {
  ours ??= new Map(
    packBook(defaultFontBook()).faces.map(({ path }) => [hashOf(readFileSync(path)), path]),
  )
  return ours
}

let folder: string | undefined

/** Engines open fonts by their paths; a file of this content, be it ours or one written down for as long as this runs. */
const fileOf = async (sha256: Hash, readFont: RenderingWork['readFont']): Promise<string> => {
  const known = ourFiles().get(sha256)
  if (known !== undefined) return known
  if (folder === undefined) {
    folder = mkdtempSync(join(tmpdir(), 'jibao-fonts-'))
    const left = folder
    process.on('exit', () => rmSync(left, { recursive: true, force: true }))
  }
  const path = join(folder, sha256)
  if (!existsSync(path)) {
    const bytes = await readFont(sha256)
    // Half a font, be the disk full, is not taken for one.
    writeFileSync(`${path}.part`, bytes)
    renameSync(`${path}.part`, path)
  }
  return path
}
