import { isOn } from '../xml/is-on.ts'
import { numberOf } from '../xml/number-of.ts'
import { type Tag, walkPart } from '../xml/walk-part.ts'

/** How one level of a list counts. */
export interface ListLevel {
  start: number
  /** `chineseCounting`, `decimal` … */
  format: string
  /** `（%1）`: each `%n` stands for the number at level n, from 1. */
  text: string
  /** The level, from 1, whose numbers start this one anew; 0 for none, absent for every higher one. */
  restartsAfter?: number | undefined
  /** All numbers in it are shown as 1, 2, 3. */
  isLegal: boolean
  /** Paragraphs of this style stand at this level. */
  style?: string | undefined
}

interface Pattern {
  readonly levels: Map<number, ListLevel>
  /** Stands for the pattern that is kept under this style. */
  link?: string | undefined
  keeps?: string | undefined
}

interface Instance {
  pattern: string
  readonly levels: Map<number, ListLevel>
  readonly startsAnew: Map<number, number>
}

const newLevel = (): ListLevel => ({ start: 1, format: 'decimal', text: '', isLegal: false })

const levelSetters: Readonly<Record<string, (level: ListLevel, tag: Tag) => void>> = {
  'w:start': (level, tag) => {
    level.start = numberOf(tag) ?? 1
  },
  'w:numFmt': (level, { attribute }) => {
    level.format = attribute('w:val') ?? 'decimal'
  },
  'w:lvlText': (level, { attribute }) => {
    level.text = attribute('w:val') ?? ''
  },
  'w:lvlRestart': (level, tag) => {
    level.restartsAfter = numberOf(tag)
  },
  'w:isLgl': (level, tag) => {
    level.isLegal = isOn(tag)
  },
  'w:pStyle': (level, { attribute }) => {
    level.style = attribute('w:val')
  },
}

interface FoundLists {
  readonly patterns: Map<string, Pattern>
  readonly instances: Map<string, Instance>
}

/** The patterns and lists of a numbering part, each by its id. */
export const collectLists = (xml: string, file: string): FoundLists => {
  const patterns = new Map<string, Pattern>()
  const instances = new Map<string, Instance>()
  let pattern: Pattern | undefined
  let instance: Instance | undefined
  let level: ListLevel | undefined
  let overridden = 0
  const openers: Readonly<Record<string, (tag: Tag) => void>> = {
    'w:abstractNum': ({ attribute }) => {
      pattern = { levels: new Map() }
      instance = undefined
      patterns.set(attribute('w:abstractNumId') ?? '', pattern)
    },
    'w:num': ({ attribute }) => {
      pattern = undefined
      instance = { pattern: '', levels: new Map(), startsAnew: new Map() }
      instances.set(attribute('w:numId') ?? '', instance)
    },
    'w:abstractNumId': ({ attribute }) => {
      if (instance !== undefined) instance.pattern = attribute('w:val') ?? ''
    },
    'w:numStyleLink': ({ attribute }) => {
      if (pattern !== undefined) pattern.link = attribute('w:val')
    },
    'w:styleLink': ({ attribute }) => {
      if (pattern !== undefined) pattern.keeps = attribute('w:val')
    },
    'w:lvlOverride': (tag) => {
      overridden = numberOf(tag, 'w:ilvl') ?? 0
    },
    'w:startOverride': (tag) => {
      instance?.startsAnew.set(overridden, numberOf(tag) ?? 1)
    },
    'w:lvl': (tag) => {
      level = newLevel()
      ;(pattern ?? instance)?.levels.set(numberOf(tag, 'w:ilvl') ?? 0, level)
    },
  }
  walkPart(
    xml,
    {
      open: (tag) => {
        openers[tag.name]?.(tag)
        if (level !== undefined) levelSetters[tag.name]?.(level, tag)
        return undefined
      },
      close: ({ name }) => {
        if (name === 'w:lvl') level = undefined
      },
    },
    file,
  )
  return { patterns, instances }
}
