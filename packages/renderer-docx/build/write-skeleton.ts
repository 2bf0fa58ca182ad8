// Writes src/skeleton/parts.ts, when docx or what we ask of it has changed:
// node -C @jibao/source --import tsx build/write-skeleton.ts
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { makeSkeleton } from './make-skeleton.ts'

const quoted = (text: string): string =>
  `'${text.replace(/[\\']/g, '\\$&').replaceAll('\n', '\\n')}'`

const parts = [...(await makeSkeleton())].map(
  ([name, xml]) => `  ${quoted(name)}:\n    ${quoted(xml)},\n`,
)

writeFileSync(
  fileURLToPath(new URL('../src/skeleton/parts.ts', import.meta.url)),
  [
    '/**\n * The parts of a Word file as docx writes them, up to where what a report decides begins; the rest of\n',
    ' * that is left blank. Written by build/write-skeleton.ts; a test tells when docx would write another.\n */\n',
    'export const skeletonParts = {\n',
    ...parts,
    '} as const\n',
  ].join(''),
)
