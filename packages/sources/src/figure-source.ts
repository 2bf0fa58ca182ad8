/** Reads files of a kind that is not ours, beside the YAML files of `progress/`; a plug-in brings it. */
export interface FigureSource {
  /** With the dot, lower case: `.csv`. */
  readonly extension: string
  /** Name of the plug-in, for messages. */
  readonly plugin: string
  /** Gives an outcome with figures, or a promise of one; nothing of that is taken on trust. */
  read(bytes: Uint8Array, place: { readonly file: string }): unknown
}
