import { createPostgresBackend, type QueueOptions } from 'bullmq'

/** In the database: everything that BullMQ keeps stands in this schema. */
const schema = 'jibao_queue'

/** Before the names of all keys in Redis. */
const prefix = 'jibao'

export interface Backend {
  readonly isPostgres: boolean
  /** What each of BullMQ's classes is opened with. */
  readonly options: Pick<QueueOptions, 'connection' | 'prefix'>
  /** Last argument of their constructors; absent for Redis, which they take by themselves. */
  readonly factory: typeof createPostgresBackend | undefined
  /** The database has answered: from now on whoever asks waits until it does so again. */
  readonly onReached: () => void
}

/**
 * The database of an address: `postgres://` or `postgresql://`, `redis://` or `rediss://`.
 * @param isMigration whether the tables are made now, which nothing else does
 */
export const backendOf = (address: URL, isMigration = false): Backend =>
  address.protocol.startsWith('postgres') ? postgres(address, isMigration) : redis(address)

const postgres = ({ href }: URL, isMigration: boolean): Backend => ({
  isPostgres: true,
  options: {
    // The options name Redis's settings only; the backend that is handed over takes its own.
    connection: {
      connectionString: href,
      schema,
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
      ...(isMigration ? { migrate: true } : {}),
    } as QueueOptions['connection'],
  },
  factory: createPostgresBackend,
  onReached: () => undefined,
})

/** Of a host that has no name, which no certificate is asked for by. */
const isNumber = /^\[|^[\d.]+$/

const redis = ({ protocol, hostname, port, username, password, pathname }: URL): Backend => {
  let isReached = false
  return {
    isPostgres: false,
    options: {
      prefix,
      connection: {
        host: hostname.replace(/^\[|\]$/g, ''),
        port: port === '' ? 6379 : Number(port),
        ...(username === '' ? {} : { username: decodeURIComponent(username) }),
        ...(password === '' ? {} : { password: decodeURIComponent(password) }),
        ...(/^\/\d+$/.test(pathname) ? { db: Number(pathname.slice(1)) } : {}),
        ...(protocol === 'rediss:'
          ? { tls: isNumber.test(hostname) ? {} : { servername: hostname } }
          : {}),
        maxRetriesPerRequest: null,
        // An address at which nobody ever answered is not tried again, which would keep the process alive.
        retryStrategy: (times: number) => (isReached ? Math.min(times * 200, 2000) : null),
      },
    },
    factory: undefined,
    onReached: () => {
      isReached = true
    },
  }
}
