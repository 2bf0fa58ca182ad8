import type { FontFace } from '@jibao/core'

/** Pixels for each point: 3 are 216 to the inch. */
const pixelsPerPoint = 3

/** Draws an SVG measured in points as PNG, all its text in the one face; without a face it has no text. */
export const rasterise = async (svg: string, face?: FontFace): Promise<Uint8Array> => {
  const { renderAsync } = await import('@resvg/resvg-js')
  const image = await renderAsync(svg, {
    background: '#ffffff',
    fitTo: { mode: 'zoom', value: pixelsPerPoint },
    // A family that it does not know falls to the first file that it was given.
    font: { loadSystemFonts: false, fontFiles: face === undefined ? [] : [face.path] },
  })
  return image.asPng()
}
