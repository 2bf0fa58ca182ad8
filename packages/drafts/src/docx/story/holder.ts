/** Where a run stands in its part; its end is known once it has been read. */
export interface RunPlace {
  /** Its element's name as written. */
  readonly tag: string
  readonly start: number
  /** The opening tag as written, and the properties that follow it. */
  head: string
  /** Of its content, behind the properties. */
  contentStart: number
  contentEnd: number
  end: number
}

/** A piece of the part that is one thing to a comment: it goes around it, never into it. */
export interface Whole {
  readonly kind: 'whole'
  readonly start: number
  end: number
  /** The run of which it is a child; absent when it stands beside runs. */
  readonly run?: RunPlace
}

/** The content of a `w:t`, which a comment may part at any character. */
export interface Words {
  readonly kind: 'words'
  readonly run: RunPlace
  /** Of the element; `open` is its opening tag's end. */
  readonly start: number
  readonly open: number
  close: number
  end: number
  /** The element's name as written. */
  readonly tag: string
}

export type Holder = Whole | Words
