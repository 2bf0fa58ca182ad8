import { execFileSync } from 'node:child_process'
import { basename, extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

interface Conversion {
  /** An ending; with a filter after a colon where the ending does not tell. */
  readonly to: string
  /** For endings that LibreOffice opens in more than one way. */
  readonly openWith?: string
  readonly outdir: string
  /** A folder of its own, that its runs may share. */
  readonly profile: string
}

/** Converts files with one run of LibreOffice; the paths of the results, in the same order. */
export const convertAll = (
  paths: readonly string[],
  { to, openWith, outdir, profile }: Conversion,
): readonly string[] => {
  const asked = [
    `-env:UserInstallation=${pathToFileURL(profile).href}`,
    ...(openWith === undefined ? [] : [`--infilter=${openWith}`]),
    '--convert-to',
    to,
    '--outdir',
    outdir,
  ]
  execFileSync('timeout', ['120', 'soffice', '--headless', ...asked, ...paths], { stdio: 'pipe' })
  const ending = to.replace(/:.*$/, '')
  return paths.map((path) => join(outdir, `${basename(path, extname(path))}.${ending}`))
}
