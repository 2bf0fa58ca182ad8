import { walkPart } from '../xml/walk-part.ts'

export interface Relationship {
  readonly id: string
  /** The last word of its type, the same in both dialects: `officeDocument`, `comments`. */
  readonly kind: string
  /** Of the part in the archive. */
  readonly target: string
}

const folderOf = (part: string): readonly string[] => part.split('/').slice(0, -1)

/** `word/document.xml` → `word/_rels/document.xml.rels`; `''` is the package itself. */
export const relationshipsPart = (part: string): string =>
  [...folderOf(part), '_rels', `${part.split('/').at(-1) ?? ''}.rels`].join('/')

/** A target is said from the part's folder, or with a leading `/` from the root. */
const resolveTarget = (target: string, part: string): string => {
  const steps = target.startsWith('/') ? [] : [...folderOf(part)]
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

/** What `part` says of other parts; what lies outside the file is left out. */
export const readRelationships = (
  xml: string,
  part: string,
  file: string,
): readonly Relationship[] => {
  const found: Relationship[] = []
  walkPart(
    xml,
    {
      open: ({ name, attribute }) => {
        if (name !== 'rel:Relationship' || attribute('TargetMode') === 'External') return undefined
        found.push({
          id: attribute('Id') ?? '',
          kind: attribute('Type')?.split('/').at(-1) ?? '',
          target: resolveTarget(attribute('Target') ?? '', part),
        })
        return undefined
      },
    },
    file,
  )
  return found
}
