import type { Run } from '../pdfmake-nodes.ts'

export const runOf = (text: string, font: string): Run => ({
  text,
  font,
  kept: undefined,
  ground: undefined,
  link: undefined,
  mark: undefined,
})

/** The same run but for one thing. Not by a spread, which would give it another shape in V8’s eyes. */
export const alterRun = <Key extends keyof Run>(run: Run, key: Key, value: Run[Key]): Run => {
  const { text, font, kept, ground, link, mark } = run
  const altered: { -readonly [Each in keyof Run]: Run[Each] } = {
    text,
    font,
    kept,
    ground,
    link,
    mark,
  }
  altered[key] = value
  return altered
}
