import { escapeText } from './escape-text.ts'

export interface Picture {
  /** Of the drawing, from 1. */
  readonly id: number
  readonly relationship: string
  /** Points. */
  readonly width: number
  readonly height: number
  readonly name: string
  /** For who cannot see it. */
  readonly description: string
}

/** English Metric Units of a length in points. */
const emu = (points: number): number => Math.round(points * 12700)

const drawingNamespace = 'http://schemas.openxmlformats.org/drawingml/2006/main'
const pictureNamespace = 'http://schemas.openxmlformats.org/drawingml/2006/picture'

/** `w:drawing` of a picture that stands among characters. */
export const picture = ({
  id,
  relationship,
  width,
  height,
  name,
  description,
}: Picture): string => {
  const extent = `cx="${emu(width)}" cy="${emu(height)}"`
  const said = `descr="${escapeText(description)}"`
  return [
    '<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">',
    `<wp:extent ${extent}/><wp:effectExtent t="0" r="0" b="0" l="0"/>`,
    `<wp:docPr id="${id}" name="${escapeText(name)}" ${said}/>`,
    `<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="${drawingNamespace}" noChangeAspect="1"/></wp:cNvGraphicFramePr>`,
    `<a:graphic xmlns:a="${drawingNamespace}"><a:graphicData uri="${pictureNamespace}"><pic:pic xmlns:pic="${pictureNamespace}">`,
    `<pic:nvPicPr><pic:cNvPr id="0" name="" ${said}/><pic:cNvPicPr><a:picLocks noChangeAspect="1" noChangeArrowheads="1"/></pic:cNvPicPr></pic:nvPicPr>`,
    `<pic:blipFill><a:blip r:embed="${relationship}" cstate="none"/><a:srcRect/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`,
    `<pic:spPr bwMode="auto"><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`,
    '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>',
  ].join('')
}
