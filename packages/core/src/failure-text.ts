/** What the systems that we run on answer, in words for those who read the message. */
const reasons: Readonly<Record<string, string>> = {
  EACCES: '没有权限',
  EBUSY: '文件正被其他程序占用',
  EISDIR: '这是一个文件夹，不是文件',
  EMFILE: '打开的文件太多',
  ENAMETOOLONG: '文件名太长',
  ENOENT: '没有这个文件或文件夹',
  ENOSPC: '磁盘已满',
  ENOTDIR: '路径中有一段是文件，不是文件夹',
  EPERM: '系统不允许，或文件正被其他程序占用',
  EROFS: '磁盘是只读的',
}

/** Why something failed: known answers of the file system in Chinese, anything else as it says itself. */
export const failureText = (failure: unknown): string => {
  if (!(failure instanceof Error)) return String(failure)
  const code = 'code' in failure ? String(failure.code) : ''
  return Object.hasOwn(reasons, code) ? `${reasons[code]}（${code}）` : failure.message
}
