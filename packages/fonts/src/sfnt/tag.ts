export const tagLength = 4

/** Four Latin characters: the name of a table, or the kind of a file. */
export const tagAt = (view: DataView, offset: number): string =>
  String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(offset + index)))
