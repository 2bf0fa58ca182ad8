import type { ChildProcess } from 'node:child_process'

/** Whether this process stays for the sake of a child. */
export const setKept = (child: ChildProcess, isKept: boolean): void => {
  if (isKept) {
    child.ref()
    child.channel?.ref()
  } else {
    child.unref()
    child.channel?.unref()
  }
}
