import type { DrawnGlyph, DrawnText, LinkArea } from '@jibao/layout'

export interface CutText {
  readonly text: DrawnText
  /** What lies over it. */
  readonly link?: LinkArea
}

/** A text in parts, so that a click on a part leads where its link leads, and on the others nowhere. */
export const cutAtLinks = (text: DrawnText, links: readonly LinkArea[]): readonly CutText[] => {
  const near = links.filter(({ y, height }) => text.baseline >= y && text.baseline <= y + height)
  if (near.length === 0 || text.turnedAbout !== undefined) return [{ text }]
  const parts: { readonly link: LinkArea | undefined; readonly glyphs: DrawnGlyph[] }[] = []
  for (const glyph of text.glyphs) {
    const middle = glyph.x + glyph.advance / 2
    const link = near.find(({ x, width }) => middle >= x && middle <= x + width)
    const last = parts.at(-1)
    if (last !== undefined && last.link === link) last.glyphs.push(glyph)
    else parts.push({ link, glyphs: [glyph] })
  }
  return parts.map(({ link, glyphs }) => ({ text: { ...text, glyphs }, ...(link && { link }) }))
}
