/* global ofd */
// Runs in the browser, beside `ofd.js`.

/** @param {string} base64 */
const bytesOf = async (base64) =>
  (await fetch(`data:application/octet-stream;base64,${base64}`)).arrayBuffer()

/** Where a text begins on its page, in pixels. */
const placeOf = (text) => {
  const { left, top } = text.ownerSVGElement.style
  const place = new DOMPoint(Number(text.getAttribute('x')), Number(text.getAttribute('y')))
  const turned = text.transform.baseVal.consolidate()?.matrix
  const { x, y } = turned === undefined ? place : place.matrixTransform(turned)
  return { x: Number.parseFloat(left) + x, y: Number.parseFloat(top) + y }
}

/**
 * Puts the pages of a file on the page; the characters of each, where they begin, in millimetres.
 * @param {{ file: string, fonts: { families: string[], file: string }[], scale: number }} shown files in
 *   base64, pixels in a millimetre
 */
globalThis.showOfd = async ({ file, fonts, scale }) => {
  for (const { families, file: font } of fonts) {
    for (const family of families) {
      document.fonts.add(await new FontFace(family, await bytesOf(font)).load())
    }
  }
  const bytes = await bytesOf(file)
  const [opened] = await new Promise((success, fail) =>
    ofd.parseOfdDocument({ ofd: bytes, success, fail }),
  )
  ofd.setPageScale(scale)
  const pages = ofd.renderOfdByScale(opened)
  document.body.style.margin = '0'
  document.body.replaceChildren(...pages)
  return pages.map((page) =>
    [...page.querySelectorAll('text')].map((text) => {
      const { x, y } = placeOf(text)
      return { character: text.textContent, x: x / scale, y: y / scale }
    }),
  )
}
