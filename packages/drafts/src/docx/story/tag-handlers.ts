import type { EndTag, Tag } from '../xml/walk-part.ts'
import type { Story } from './story.ts'

/** What the reading does at an element, by its short name. */
export type Openers = Readonly<Record<string, (story: Story, tag: Tag) => 'skip' | undefined>>
export type Closers = Readonly<Record<string, (story: Story, tag: EndTag) => void>>
