import { breathe } from '@jibao/render'
import { checkColours } from './check-colours.ts'
import { checkContents } from './check-contents.ts'
import { checkFile } from './check-file.ts'
import { checkFonts } from './check-fonts.ts'
import { checkMetadata } from './check-metadata.ts'
import { checkStructure } from './check-structure.ts'
import { type Finding, finding } from './finding.ts'
import { type PageContent, readContent } from './read-content.ts'
import { readFile } from './read-file.ts'
import { readTree } from './read-tree.ts'

/**
 * Looks for what PDF/A-2a and PDF/UA-1 ask of a file, in the bytes that go out. What a machine can
 * see and our own files could get wrong; a clean file is no validated one.
 */
export const preflight = async (
  bytes: Uint8Array,
  signal: AbortSignal,
): Promise<readonly Finding[]> => {
  try {
    const file = readFile(bytes)
    const contents: PageContent[] = []
    for (const [, page] of file.pages) {
      await breathe(signal)
      const operators = file.stream(page.get('Contents'))
      contents.push(readContent(Buffer.from(operators ?? []).toString('latin1')))
    }
    const tree = readTree(file)
    const checks = [
      () => checkFile(file),
      () => checkMetadata(file),
      () => checkColours(file),
      () => checkFonts(file, contents),
      () => checkContents(file, contents, tree),
      () => checkStructure(file, tree),
    ]
    const findings: Finding[] = []
    for (const check of checks) {
      await breathe(signal)
      findings.push(...check())
    }
    return findings
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) {
      return [finding('unreadable', error.message)]
    }
    throw error
  }
}
