/**
 * Node's permission model for the process of a plug-in: it reads, for its engine and the fonts may be
 * anywhere, and writes nothing; it starts no process and loads no native code. Threads are let in for the one that
 * watches the process, then shut out: see `closeDoors`.
 */
export const permissionFlags = ({
  isSource,
}: {
  /** Whether TypeScript is compiled as it is loaded, which takes a process of its own. */
  readonly isSource: boolean
}): readonly string[] => [
  process.allowedNodeEnvironmentFlags.has('--permission')
    ? '--permission'
    : '--experimental-permission',
  '--allow-fs-read=*',
  '--allow-worker',
  ...(isSource ? ['--allow-child-process'] : []),
  '--disable-warning=ExperimentalWarning',
  '--disable-warning=SecurityWarning',
]
