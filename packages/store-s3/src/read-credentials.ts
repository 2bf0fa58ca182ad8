import type { Credentials } from './site.ts'

/** What stands in the address goes before the environment; `undefined` when something is wrong, which is told. */
export const readCredentials = (
  { username, password }: URL,
  environment: Readonly<Record<string, string | undefined>>,
  tell: (fault: string) => void,
): Credentials | undefined => {
  const isWritten = username !== '' || password !== ''
  const accessKey = isWritten ? decoded(username) : environment.JIBAO_S3_ACCESS_KEY
  const secretKey = isWritten ? decoded(password) : environment.JIBAO_S3_SECRET_KEY
  if (!accessKey || !secretKey) {
    tell(isWritten ? halfWritten : noneGiven)
    return undefined
  }
  // A header would break at a line end, and be repeated in what the system says of it.
  if (![accessKey, secretKey].every((part) => /^[\x21-\x7E]+$/.test(part))) {
    tell('凭据中有空格、换行或中文，请重新复制')
    return undefined
  }
  return { accessKey, secretKey }
}

const noneGiven =
  '没有凭据，请设置环境变量 JIBAO_S3_ACCESS_KEY 和 JIBAO_S3_SECRET_KEY，或写作 s3://访问密钥:密钥@桶名'

const halfWritten =
  '地址中的凭据不全，请写作 s3://访问密钥:密钥@桶名，其中的 “/”、“@”、“:”、“%” 写作 %2F、%40、%3A、%25'

const decoded = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
