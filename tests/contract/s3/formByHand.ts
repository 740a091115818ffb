/** Forms that upload, as a page would send them: their policies signed by hand, their bytes written by hand. */
import { createHmac } from 'node:crypto'
import type { Credentials } from '../startEmulator.ts'

export type Condition = Readonly<Record<string, unknown>> | readonly unknown[]

/** In the order in which they are sent. */
export type Fields = Readonly<Record<string, string>>

export interface SignedForm {
  readonly bucket: string
  readonly credentials: Credentials
  /** What the form says; each is a condition of its policy too. */
  readonly fields: Fields
  /** Those of the policy besides. */
  readonly conditions?: readonly Condition[]
  /** Milliseconds from now. */
  readonly expiresIn?: number
  readonly region?: string
  /** In the place of the whole policy. */
  readonly policy?: string
}

/** `x-amz-` fields that sign, the policy and its signature, behind the fields that were given. */
export function signedFields(form: SignedForm): Record<string, string> {
  const { bucket, credentials, fields, conditions = [], expiresIn = 600_000, region = 'us-east-1' } = form
  const stamp = new Date().toISOString().replace(/[-:]|\.\d{3}/g, '')
  const scope = [stamp.slice(0, 8), region, 's3', 'aws4_request']
  const all: Record<string, string> = {
    ...fields,
    'x-amz-algorithm': 'AWS4-HMAC-SHA256',
    'x-amz-credential': `${credentials.accessKeyId}/${scope.join('/')}`,
    'x-amz-date': stamp,
    ...(credentials.sessionToken !== undefined && { 'x-amz-security-token': credentials.sessionToken }),
  }
  const named = new Set(
    conditions.flatMap((one) => (Array.isArray(one) ? [String(one[1]).slice(1)] : Object.keys(one))),
  )
  const exact = Object.entries({ bucket, ...all }).filter(([name]) => !named.has(name))
  const document = {
    expiration: new Date(Date.now() + expiresIn).toISOString(),
    conditions: [...conditions, ...exact.map(([name, value]) => ({ [name]: value }))],
  }
  const policy = Buffer.from(form.policy ?? JSON.stringify(document)).toString('base64')
  const key = scope.reduce<Buffer>(
    (previous, step) => createHmac('sha256', previous).update(step).digest(),
    Buffer.from(`AWS4${credentials.secretAccessKey}`),
  )
  return { ...all, policy, 'x-amz-signature': createHmac('sha256', key).update(policy).digest('hex') }
}

/** The same by Signature Version 2. */
export function signedFields2({ bucket, credentials, fields }: SignedForm): Record<string, string> {
  const conditions = Object.entries({ bucket, ...fields }).map(([name, value]) => ({ [name]: value }))
  const document = { expiration: new Date(Date.now() + 600_000).toISOString(), conditions }
  const policy = Buffer.from(JSON.stringify(document)).toString('base64')
  const signature = createHmac('sha1', credentials.secretAccessKey).update(policy).digest('base64')
  return { ...fields, AWSAccessKeyId: credentials.accessKeyId, policy, signature }
}

export interface FormParts {
  readonly fields: Fields
  /** Undefined: there is none. */
  readonly file?: string | Uint8Array | undefined
  /** Null: without a name. */
  readonly filename?: string | null
  /** Behind the file. */
  readonly late?: Fields
}

export const boundary = '----of this form'

/** The body, and the headers that go with it. */
export function formBody({ fields, file = 'twelve bytes', filename = 'a.txt', late = {} }: FormParts): Buffer {
  const plain = (all: Fields) =>
    Object.entries(all).map(([name, value]) => part(`form-data; name="${name}"`, Buffer.from(value)))
  const name = filename === null ? '' : `; filename="${filename}"`
  const files = [part(`form-data; name="file"${name}`, Buffer.from(file))]
  return Buffer.concat([...plain(fields), ...files, ...plain(late), Buffer.from(`--${boundary}--\r\n`)])
}

export function part(disposition: string, content: Uint8Array): Buffer {
  const head = `--${boundary}\r\nContent-Disposition: ${disposition}\r\n\r\n`
  return Buffer.concat([Buffer.from(head), content, Buffer.from('\r\n')])
}

export const formHeaders = { 'content-type': `multipart/form-data; boundary="${boundary}"` }
