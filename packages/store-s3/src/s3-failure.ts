/** That the service refused, or was not reached; the message is for staff and holds no secret. */
export class S3Failure extends Error {
  /** Of HTTP; `undefined` when there was no answer, or one that nobody understands. */
  readonly status: number | undefined
  /** As the service calls the reason: `NoSuchBucket`. */
  readonly serviceCode: string | undefined

  constructor(message: string, status?: number, serviceCode?: string) {
    super(message)
    this.name = 'S3Failure'
    this.status = status
    this.serviceCode = serviceCode
  }
}

/** The service answered, and not with success. */
export const refused = (host: string, status: number, serviceCode?: string): S3Failure => {
  const answer = [status, serviceCode].filter((part) => part !== undefined).join(' ')
  const advice = adviceFor(status, serviceCode)
  return new S3Failure(`S3 服务 ${host} 回答 ${answer}：${advice}`, status, serviceCode)
}

/** The service was not reached, or the connection broke; `problem` is what `fetch` threw. */
export const notReached = (host: string, problem: unknown): S3Failure => {
  const code = codeOf(problem)
  const reason = Object.hasOwn(connections, code) ? `${connections[code]}（${code}）` : code
  return new S3Failure(`连不上 S3 服务 ${host}：${reason}，请检查网络和地址中的 endpoint`)
}

/** There was no end of it. */
export const tookTooLong = (host: string, milliseconds: number): S3Failure =>
  new S3Failure(
    `S3 服务 ${host} 在 ${Math.ceil(milliseconds / 1000)} 秒内没有办完，请检查网络，稍后再试`,
  )

/** What answered is some other program, such as the log-in page of a network. */
export const notS3 = (host: string, what: string): S3Failure =>
  new S3Failure(`${host} ${what}，不像 S3 服务，请核对地址中的 endpoint，并看网络是否要先登录`)

/** Names that list queries cannot carry with a right signature. */
export const foreignNames = (host: string): S3Failure =>
  new S3Failure(
    `S3 服务 ${host} 的桶里有其他程序的文件，名字中有 !'()* 之一，列不下去，请移走它们或换一个前缀`,
  )

const advices: Readonly<Record<string, string>> = {
  AuthorizationHeaderMalformed: '地区不对，请核对地址中的 region',
  InvalidAccessKeyId: '没有这个访问密钥，请核对 JIBAO_S3_ACCESS_KEY 或地址中的凭据',
  NoSuchBucket: '没有这个桶，请先建桶，或核对地址中的桶名',
  QuotaExceeded: '桶已满，请管理员扩容',
  RequestTimeTooSkewed: '本机时间与服务的相差太多，请校准本机时钟',
  SignatureDoesNotMatch: '密钥不对，请核对 JIBAO_S3_SECRET_KEY 或地址中的凭据',
  SlowDown: '服务太忙，请稍后再试',
}

const adviceFor = (status: number, serviceCode = ''): string => {
  if (Object.hasOwn(advices, serviceCode)) return advices[serviceCode] ?? ''
  if (status < 400) return '桶在别处，请核对地址中的 endpoint 和 region'
  if (status === 401 || status === 403) {
    return '凭据不对或没有权限，请核对凭据，并请管理员开通桶的读、写、列出和删除'
  }
  if (status === 404) return '没有这个桶，或那里没有 S3 服务，请核对地址'
  if (status === 429 || status === 503) return '服务太忙，请稍后再试'
  if (status === 507) return '磁盘已满，请管理员扩容'
  if (status >= 500) return '服务出错，请稍后再试，仍然如此请找管理员'
  return '请求不被接受，请核对地址中的 endpoint 和 region'
}

const untrusted = '证书不受信任，请用 NODE_EXTRA_CA_CERTS 指明本单位的根证书'

const connections: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: '证书已过期',
  DEPTH_ZERO_SELF_SIGNED_CERT: untrusted,
  EAI_AGAIN: '域名解析没有回应',
  ECONNREFUSED: '连接被拒绝',
  ECONNRESET: '连接中断',
  EHOSTUNREACH: '到不了这台主机',
  ENETUNREACH: '到不了这个网络',
  ENOTFOUND: '没有这个主机名',
  EPIPE: '连接中断',
  ERR_TLS_CERT_ALTNAME_INVALID: '证书不是这台主机的',
  ETIMEDOUT: '连接没有回应',
  SELF_SIGNED_CERT_IN_CHAIN: untrusted,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: untrusted,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: untrusted,
  UND_ERR_CONNECT_TIMEOUT: '连接没有回应',
  UND_ERR_SOCKET: '连接中断',
}

/** `fetch` says “fetch failed”, and why in its cause. What else it says may repeat a header. */
const codeOf = (problem: unknown): string => {
  const cause = problem instanceof Error && problem.cause !== undefined ? problem.cause : problem
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  return /^[A-Z][A-Z0-9_]+$/.test(code) ? code : '原因不明'
}
