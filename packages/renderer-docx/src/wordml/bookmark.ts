/** What stands between the two ends of a bookmark. */
export const bookmark = (
  { name, id }: { readonly name: string; readonly id: number },
  content: string,
): string =>
  `<w:bookmarkStart w:name="${name}" w:id="${id}"/>${content}<w:bookmarkEnd w:id="${id}"/>`
