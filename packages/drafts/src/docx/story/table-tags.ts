import { isOn } from '../xml/is-on.ts'
import { numberOf } from '../xml/number-of.ts'
import { leaveRoom } from './leave-room.ts'
import type { Story } from './story.ts'
import {
  finishTable,
  type RowUnderWay,
  startCell,
  startRow,
  startTable,
} from './table-under-way.ts'
import type { Closers, Openers } from './tag-handlers.ts'

const rowOf = ({ told, tables }: Story): RowUnderWay | undefined =>
  told === 'row' ? tables.at(-1)?.rows.at(-1) : undefined

const cellOf = ({ told, tables }: Story): RowUnderWay['cells'][number] | undefined =>
  told === 'cell' ? tables.at(-1)?.rows.at(-1)?.cells.at(-1) : undefined

export const tableOpeners = {
  'w:tbl': ({ tables }) => {
    tables.push(startTable())
    return undefined
  },
  'w:tr': ({ tables }) => {
    const table = tables.at(-1)
    if (table !== undefined) startRow(table)
    return undefined
  },
  'w:trPr': (story) => {
    story.told = 'row'
    return undefined
  },
  'w:gridBefore': (story, tag) => {
    const row = rowOf(story)
    if (row !== undefined) row.columnsBefore = numberOf(tag) ?? 0
    return undefined
  },
  'w:tblHeader': (story, tag) => {
    const row = rowOf(story)
    if (row !== undefined) row.isHeader = isOn(tag)
    return undefined
  },
  'w:hidden': (story, tag) => {
    const row = rowOf(story)
    if (row !== undefined && isOn(tag)) row.isLeftOut = true
    return undefined
  },
  'w:tc': ({ tables, rooms }) => {
    const table = tables.at(-1)
    if (table !== undefined) rooms.push({ blocks: startCell(table) })
    return undefined
  },
  'w:tcPr': (story) => {
    story.told = 'cell'
    return undefined
  },
  'w:gridSpan': (story, tag) => {
    const cell = cellOf(story)
    if (cell !== undefined) cell.colSpan = numberOf(tag) ?? 1
    return undefined
  },
  'w:vMerge': (story, { attribute }) => {
    const cell = cellOf(story)
    if (cell !== undefined) cell.merge = attribute('w:val') === 'restart' ? 'first' : 'further'
    return undefined
  },
  'w:hMerge': (story, { attribute }) => {
    const cell = cellOf(story)
    if (cell !== undefined) cell.isRunOn = attribute('w:val') !== 'restart'
    return undefined
  },
} satisfies Openers

export const tableClosers = {
  'w:trPr': (story) => {
    story.told = undefined
  },
  'w:tcPr': (story) => {
    story.told = undefined
  },
  'w:tc': (story) => {
    if (story.tables.length > 0) leaveRoom(story)
  },
  'w:tbl': ({ tables, rooms }) => {
    const table = tables.pop()
    if (table === undefined) return
    for (const block of finishTable(table)) rooms.at(-1)?.blocks.push(block)
  },
} satisfies Closers
