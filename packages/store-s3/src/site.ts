/** Where a store lies. */
export interface Place {
  /** Scheme, host and port: `https://s3.example.cn`. */
  readonly endpoint: string
  /** Host and port, as messages name the service. */
  readonly host: string
  readonly region: string
  readonly bucket: string
  /** What the names of all objects begin with: nothing, or a key and `/`. */
  readonly prefix: string
}

/** Printable ASCII, both of them. */
export interface Credentials {
  readonly accessKey: string
  readonly secretKey: string
}

export type Network = typeof globalThis.fetch

/** A place, with what it takes to reach it. */
export interface Site {
  readonly place: Place
  readonly credentials: Credentials
  readonly network: Network
  /** Milliseconds that the service has to answer, besides what the bytes need to travel. */
  readonly patience: number
}
