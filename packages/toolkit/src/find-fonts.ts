import {
  type FontFolder,
  fontSubstituteRefused,
  type OpenedFonts,
  openFontBook,
} from '@jibao/fonts'
import type { Tools } from './tools.ts'

/**
 * Which fonts a build may use: the workspace's and the system's where a role has one (`auto`), the
 * default set alone, so that every machine gives the same bytes (`default`), or no stand-in for a
 * font that the standard names (`strict`).
 */
export const fontPolicies = ['auto', 'default', 'strict'] as const

export type FontPolicy = (typeof fontPolicies)[number]

/** The faces of a workspace: those in its own `fonts` folder count first. */
export const findFonts = async (
  workspace: string,
  policy: FontPolicy,
  { systemFontFolders }: Pick<Tools, 'systemFontFolders'>,
): Promise<OpenedFonts> => {
  const system = systemFontFolders.map(
    (path): FontFolder => ({ path, shownAs: path, kind: 'system' }),
  )
  const own: FontFolder = { path: `${workspace}/fonts`, shownAs: 'fonts', kind: 'own' }
  const opened = await openFontBook(policy === 'default' ? [] : [own, ...system])
  if (policy !== 'strict') return opened
  const refused = opened.book.choices.filter(({ substitute }) => substitute)
  return { ...opened, diagnostics: [...opened.diagnostics, ...refused.map(fontSubstituteRefused)] }
}
