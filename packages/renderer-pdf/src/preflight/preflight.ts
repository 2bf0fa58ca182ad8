import { breathe } from '@jibao/render'
import { checkColours } from './check-colours.ts'
import { checkContents } from './check-contents.ts'
import { checkFile } from './check-file.ts'
import { checkFonts } from './check-fonts.ts'
import { checkMetadata } from './check-metadata.ts'
import { checkStructure } from './check-structure.ts'
import { type Finding, finding } from './finding.ts'
import type { PdfFile } from './pdf-file.ts'
import { readTree } from './read-tree.ts'

/**
 * Looks for what PDF/A-2a and PDF/UA-1 ask of a file: what a machine can see and our own files could
 * get wrong; a clean file is no validated one.
 */
export const preflight = async (
  read: () => PdfFile,
  signal: AbortSignal,
): Promise<readonly Finding[]> => {
  try {
    const file = read()
    const { contents, codes } = file.shown()
    const tree = readTree(file)
    const checks = [
      () => checkFile(file),
      () => checkMetadata(file),
      () => checkColours(file),
      () => checkFonts(file, codes),
      () => checkContents(file, contents, tree),
      () => checkStructure(file, tree),
    ]
    const findings: Finding[] = []
    for (const rule of checks) {
      await breathe(signal)
      findings.push(...rule())
    }
    return findings
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) {
      return [finding('unreadable', error.message)]
    }
    throw error
  }
}
