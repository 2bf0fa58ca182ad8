import type { Script } from '@jibao/typography'
import { type CharacterStyleId, styleName } from '../style-names.ts'
import { styleSheet } from '../style-sheet.ts'
import type { BaseStyle, BaseStyles } from './base-styles.ts'
import { type MappedStyle, namesOf } from './style-aliases.ts'

/** Which style of the file each of ours is: the bureau's own, or one that is added. */
export interface StyleMap {
  /** The id in the file, and whether the style is the bureau's. */
  readonly paragraph: (id: string) => Target
  readonly character: (id: string) => Target
  /** Of the styles used, those that the file lacks. */
  readonly added: readonly string[]
  /** Their names, of those that staff know. */
  readonly missing: readonly string[]
}

export interface Target {
  readonly id: string
  readonly style?: BaseStyle
}

const isOurs = (id: string): id is keyof typeof styleSheet => id in styleSheet
/** Carry no text: staff need not know them. */
const mechanical: ReadonlySet<string> = new Set(['Spacer', 'Sliver', 'Figure', 'Footer'])
const isMapped = (id: string): id is MappedStyle =>
  isOurs(id) && !mechanical.has(id) && id !== 'Normal'

const characterStyles: ReadonlySet<string> = new Set(['Strong', 'Label', 'SignerLabel'])
const isCharacter = (id: string): id is CharacterStyleId => characterStyles.has(id)

/**
 * @param used ids of our styles that the report uses
 * @param body the id of the style of its prose
 */
export const mapStyles = (
  used: ReadonlySet<string>,
  styles: BaseStyles,
  { body, script }: { readonly body: Target; readonly script: Script },
): StyleMap => {
  const taken = new Set<string>()
  const free = (id: string): string => {
    const isFree = (name: string): boolean => styles.byId(name) === undefined && !taken.has(name)
    let name = id
    for (let count = 1; !isFree(name); count += 1) name = `Jibao${id}${count}`
    taken.add(name)
    return name
  }
  const find = (id: string): BaseStyle | undefined => {
    if (isMapped(id)) return styles.find('paragraph', namesOf(id))
    return isCharacter(id) ? styles.find('character', namesOf(id)) : undefined
  }
  const targets = new Map<string, Target>()
  for (const id of used) {
    const style = find(id)
    if (id === 'Normal') targets.set(id, body)
    else targets.set(id, style === undefined ? { id: free(id) } : { id: style.id, style })
  }
  const added = [...targets].flatMap(([id, { style }]) =>
    style === undefined && id !== 'Normal' ? [id] : [],
  )
  const target = (id: string): Target => targets.get(id) ?? { id }
  return {
    paragraph: target,
    character: target,
    added,
    missing: added.flatMap((id) => {
      if (isMapped(id)) return [shownName(id, script)]
      return isCharacter(id) ? namesOf(id).slice(0, 1) : []
    }),
  }
}

/** As a Chinese Word calls it. */
const shownName = (id: MappedStyle, script: Script): string => {
  const own = styleName(id, script)
  return /^[a-z]/i.test(own) ? (namesOf(id)[2] ?? own) : own
}
