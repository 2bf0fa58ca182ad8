/** Where browsers look for it. */
const looksAt = 1024

const supported: ReadonlySet<string> = new Set('gb2312 gbk gb18030 big5 utf-8'.split(' '))

/** The encoding that a page states in its head. */
export const declaredEncoding = (bytes: Uint8Array): string | undefined => {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, looksAt))
  const name = /<meta\b[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{1,20})/i.exec(head)?.[1]
  const encoding = name?.toLowerCase()
  return encoding !== undefined && supported.has(encoding) ? encoding : undefined
}
