import type { FontBook } from '@jibao/core'
import type { OutputTask } from '../make-outputs.ts'
import type { ReadFile } from '../rendering/rendering.ts'
import type { RebuildReason } from './built-document.ts'
import type { Ingredients, LockLine } from './lock-schema.ts'
import {
  type Compared,
  figuresChanged,
  fileChanged,
  fontsChanged,
  optionsChanged,
  placesMoved,
  pluginChanged,
  templateChanged,
  toolkitChanged,
  wordsChanged,
} from './reasons.ts'

interface Now extends Compared {
  readonly task: OutputTask
  readonly ingredients: Ingredients
  readonly book: FontBook
  /** The files that the format asked for when it was made, as they are now. */
  readonly reads: readonly ReadFile[]
}

/** What is not as it was when a line was written: each thing that a document is made of, once. */
export const reasonsToMake = (line: LockLine, now: Now): readonly RebuildReason[] => {
  const { task, ingredients, book, reads } = now
  const { renderer } = task
  const filesNow = new Map(reads.map(({ path, sha256 }) => [path, sha256]))
  const changedFile = line.reads?.find(({ path, sha256 }) => sha256 !== filesNow.get(path))?.path
  const reasons: readonly (readonly [boolean, () => RebuildReason])[] = [
    [line.toolkit !== ingredients.toolkit, () => toolkitChanged(line.toolkit, ingredients.toolkit)],
    [line.options !== ingredients.options, () => optionsChanged(renderer.title)],
    [line.fonts !== ingredients.fonts, () => fontsChanged(book)],
    [line.plugin !== ingredients.plugin, () => pluginChanged(renderer.plugin ?? renderer.format)],
  ]
  return [
    ...contentReasons(line, now),
    ...(changedFile === undefined
      ? []
      : [fileChanged(changedFile, filesNow.get(changedFile) !== undefined)]),
    ...reasons.flatMap(([differs, tell]) => (differs ? [tell()] : [])),
  ]
}

/** The content decides; figures and template tell why it is another. */
const contentReasons = (line: LockLine, now: Now): readonly RebuildReason[] => {
  const { ingredients, task } = now
  if (line.content === ingredients.content) {
    const isMoved = line.places !== undefined && line.places !== ingredients.places
    return isMoved ? [placesMoved] : []
  }
  const told = [
    ...(line.observations === ingredients.observations ? [] : [figuresChanged(now)]),
    ...(line.template === ingredients.template ? [] : [templateChanged(task.config.template)]),
  ]
  return told.length > 0 ? told : [wordsChanged(now)]
}
