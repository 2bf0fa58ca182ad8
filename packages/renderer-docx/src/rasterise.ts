import type { FontFace } from '@jibao/core'

/** Pixels for each point: 3 are 216 to the inch. */
const pixelsPerPoint = 3

/**
 * Draws an SVG measured in points as PNG, its text in the first face, and what that lacks in the next
 * that has it; without faces it has no text.
 */
export const rasterise = async (
  svg: string,
  faces: readonly FontFace[] = [],
): Promise<Uint8Array> => {
  const { renderAsync } = await import('@resvg/resvg-js')
  const image = await renderAsync(svg, {
    background: '#ffffff',
    fitTo: { mode: 'zoom', value: pixelsPerPoint },
    // A family that it does not know falls to the first file that it was given.
    font: { loadSystemFonts: false, fontFiles: faces.map(({ path }) => path) },
  })
  return image.asPng()
}
