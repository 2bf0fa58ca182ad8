import { element, xmlPart } from '../xml.ts'
import { emu } from './shapes.ts'

export interface DrawingFrame {
  readonly title: string
  /** What the chart shows, for those who cannot see it. */
  readonly alternative: string
  /** The cell at its upper left corner, counted from 0. */
  readonly column: number
  readonly row: number
  /** Points. */
  readonly width: number
  readonly height: number
}

const chartNamespace = 'http://schemas.openxmlformats.org/drawingml/2006/chart'

/** A drawing part with one chart in it, which the part's relationship `rId1` names. */
export const drawingXml = (frame: DrawingFrame): string =>
  xmlPart(
    element(
      'xdr:wsDr',
      {
        'xmlns:xdr': 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing',
        'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
      },
      element(
        'xdr:oneCellAnchor',
        {},
        cornerXml(frame),
        element('xdr:ext', { cx: emu(frame.width), cy: emu(frame.height) }),
        graphicFrame(frame),
        element('xdr:clientData'),
      ),
    ),
  )

const cornerXml = ({ column, row }: DrawingFrame): string =>
  element(
    'xdr:from',
    {},
    element('xdr:col', {}, String(column)),
    element('xdr:colOff', {}, '0'),
    element('xdr:row', {}, String(row)),
    element('xdr:rowOff', {}, '0'),
  )

const graphicFrame = ({ title, alternative }: DrawingFrame): string =>
  element(
    'xdr:graphicFrame',
    { macro: '' },
    element(
      'xdr:nvGraphicFramePr',
      {},
      element('xdr:cNvPr', { id: 2, name: title, descr: alternative }),
      element('xdr:cNvGraphicFramePr'),
    ),
    element('xdr:xfrm', {}, element('a:off', { x: 0, y: 0 }), element('a:ext', { cx: 0, cy: 0 })),
    element(
      'a:graphic',
      {},
      element(
        'a:graphicData',
        { uri: chartNamespace },
        element('c:chart', {
          'xmlns:c': chartNamespace,
          'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'r:id': 'rId1',
        }),
      ),
    ),
  )
