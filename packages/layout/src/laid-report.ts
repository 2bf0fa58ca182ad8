import type { FontFace } from '@jibao/core'
import type { HeadingLevel } from '@jibao/document'

/**
 * A report on its pages, laid out once for every format that keeps them: what is drawn, in the order
 * in which it is drawn. Lengths in points, from the top left of the sheet.
 */
export interface LaidReport {
  readonly pages: readonly DrawnPage[]
  /** Headings and titles of annexes, in order. */
  readonly outline: readonly OutlineEntry[]
  /** By the name that the drawings call them by, all that the report asked for. */
  readonly faces: ReadonlyMap<string, FontFace>
}

export interface DrawnPage {
  readonly width: number
  readonly height: number
  readonly items: readonly DrawnItem[]
}

export type DrawnItem = DrawnText | DrawnRule | DrawnGround | DrawnPicture | LinkArea

/** Characters on one baseline, of one face, size and colour. */
export interface DrawnText {
  readonly type: 'text'
  readonly face: FontFace
  /** Of the characters; points. */
  readonly size: number
  /** RRGGBB */
  readonly colour: string
  readonly baseline: number
  readonly glyphs: readonly DrawnGlyph[]
  /** Number of the line on the page that it is a part of: texts of one line share it. */
  readonly line: number
  /** Whether it is read with the sheet turned: drawn a quarter turn clockwise about `pivot`. */
  readonly turnedAbout?: { readonly x: number; readonly y: number }
}

export interface DrawnGlyph {
  readonly codePoint: number
  /** Left of its square, as set. */
  readonly x: number
  /** Of its outline from there to the right, where the setting moves a mark in its square. */
  readonly shift: number
  /** To the next, as set. */
  readonly advance: number
}

export interface DrawnRule {
  readonly type: 'rule'
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  readonly lineWidth: number
  /** RRGGBB */
  readonly colour: string
}

/** A filled rectangle behind text. */
export interface DrawnGround {
  readonly type: 'ground'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** RRGGBB */
  readonly colour: string
}

/** A chart or a sparkline, as SVG of the shapes that `@jibao/charts` draws. */
export interface DrawnPicture {
  readonly type: 'picture'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly svg: string
  /** What it shows, for those who cannot see it; absent for one that repeats figures beside it. */
  readonly alternative?: string
}

/** Where a click leads. */
export interface LinkArea {
  readonly type: 'link'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** A URL, or a place in the report. */
  readonly to: string | Place
}

export interface Place {
  /** 0-based. */
  readonly page: number
  /** Points from the top of the sheet. */
  readonly y: number
}

/** As printed, with its number. */
export interface OutlineEntry extends Place {
  readonly title: string
  readonly level: HeadingLevel
}
