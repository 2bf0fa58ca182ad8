import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as docx from './docx.mjs'

export const extension = 'pdf'

/** Its work is done in a process of its own: that one's memory is not this process's. */
export const elsewhere = true

let place

/** The faces are not installed on the machine: LibreOffice is told where they are. */
export const init = ({ faces, scratch, programs }) => {
  const fonts = join(scratch, 'fonts.conf')
  writeFileSync(
    fonts,
    `<fontconfig><dir>${dirname(faces.fangsong)}</dir><cachedir>${scratch}/fontconfig</cachedir></fontconfig>`,
  )
  place = { folder: scratch, program: programs.soffice, fonts }
}

/** What others do who have a Word file and want PDF: a process for each document, warm or not. */
export const render = async (blocks) => {
  const file = join(place.folder, `libreoffice-${process.pid}.docx`)
  writeFileSync(file, await docx.render(blocks))
  convert(file)
  return readFileSync(file.replace(/\.docx$/, '.pdf'))
}

/** The profile stays from run to run, as it does where LibreOffice was started before. */
const convert = (file) => {
  const profile = pathToFileURL(join(place.folder, 'libreoffice')).href
  execFileSync(
    place.program,
    [
      '--headless',
      `-env:UserInstallation=${profile}`,
      '--convert-to',
      'pdf',
      '--outdir',
      place.folder,
      file,
    ],
    { stdio: 'ignore', env: { ...process.env, FONTCONFIG_FILE: place.fonts } },
  )
}
