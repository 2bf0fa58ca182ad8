import type { Element } from 'xast'
import { micrometres, millimetres } from '../units.ts'
import { ofd } from '../xml.ts'

/** A place in the report: the page's id, and points from its upper edge. */
export interface Place {
  readonly page: number
  readonly y: number
}

const onClick = (action: Element): Element =>
  ofd('Actions', {}, ofd('Action', { Event: 'CLICK' }, action))

export const goTo = ({ page, y }: Place): Element =>
  onClick(
    ofd(
      'Goto',
      {},
      ofd('Dest', {
        Type: 'XYZ',
        PageID: page,
        Left: 0,
        Top: millimetres(micrometres(y)),
        Zoom: 0,
      }),
    ),
  )

export const openUrl = (url: string): Element => onClick(ofd('URI', { URI: url }))
