import { isHash, type JobOrder } from '@jibao/queue'

/** What BullMQ keeps of a job, beside its id. */
export interface JobData {
  readonly title: string
  readonly after?: string
}

const longestTitle = 300

/** One line that steers no terminal, and that each database takes. */
const shortOf = (title: string): string =>
  Array.from(title.replaceAll(/[\p{Cc}\p{Cs}]+/gu, ' '))
    .slice(0, longestTitle)
    .join('')

export const dataOf = ({ title, after }: JobOrder): JobData => ({
  title: shortOf(title),
  ...(after === undefined ? {} : { after }),
})

/** A job as a queue gives it back: nobody vouches for what is in a database. */
export const orderOf = (id: unknown, data: unknown): JobOrder => {
  const { title, after } =
    typeof data === 'object' && data !== null ? (data as Partial<JobData>) : {}
  return {
    id: String(id),
    title: typeof title === 'string' ? shortOf(title) : '',
    ...(isHash(after) ? { after } : {}),
  }
}
