import { failsWith } from './fails-with.ts'

/** Whether a process of this number runs on this machine; one of another user counts. */
export const isRunning = (id: number): boolean => {
  try {
    return process.kill(id, 0)
  } catch (error) {
    return failsWith('EPERM')(error)
  }
}
