/**
 * Who signed a form: what is signed is its policy, as it was sent (Amazon S3 API reference, "Authenticating requests in
 * browser-based uploads using POST"; for the older scheme User Guide, "Browser-based uploads using POST (AWS signature version 2)").
 */
import { createHmac } from 'node:crypto'
import { awsRegions } from '../../../signing/awsRegions.ts'
import { equalSignatures, hmacHex } from '../../../signing/hmac.ts'
import { signingKey } from '../../../signing/signingKey.ts'
import { parseSigningTime } from '../../../signing/signingTime.ts'
import {
  type Authentication,
  compared,
  type SecretHolder,
  type Signed,
  type VerifyOptions,
} from '../../../signing/verifySignature.ts'
import { AwsError } from '../../../wire/awsError.ts'
import { s3Errors } from '../signing/s3Errors.ts'
import { formArgument, missingField } from './formErrors.ts'
import type { FormFields } from './formFields.ts'

/** A signed form has all of them, as S3 spells them when one is missing. */
const ofVersion4 = ['X-Amz-Algorithm', 'X-Amz-Credential', 'X-Amz-Signature', 'X-Amz-Date'] as const
const ofVersion2 = ['AWSAccessKeyId', 'Signature'] as const
const credentialForm = 'the Credential is mal-formed; expecting "<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request".'

type FormOptions<Credentials> = Pick<VerifyOptions<Credentials & SecretHolder>, 'region' | 'secretOf'>

/** Anonymous where a form has no field of a signature. @throws AwsError */
export function verifyForm<Credentials extends SecretHolder>(
  fields: FormFields,
  options: FormOptions<Credentials>,
): Authentication<Credentials> {
  const hasAny = (names: readonly string[]) => names.some((name) => fields.get(name.toLowerCase()) !== undefined)
  if (hasAny(ofVersion4)) return verifyVersion4(fields, options)
  if (hasAny(ofVersion2)) return verifyVersion2(fields, options)
  return { kind: 'anonymous' }
}

function verifyVersion4<Credentials extends SecretHolder>(
  fields: FormFields,
  { region: expected, secretOf }: FormOptions<Credentials>,
): Signed<Credentials> {
  const [algorithm, credential, signature, date] = requireAll(fields, ofVersion4)
  const policy = requirePolicy(fields)
  if (algorithm !== 'AWS4-HMAC-SHA256') throw s3Errors.unsupportedMechanism()
  const time = parseSigningTime(date)
  if (time?.timestamp !== date) {
    // S3's own spelling.
    throw formArgument('X-Amz-Date must be formated via ISO8601 Long format', 'X-Amz-Date', date)
  }
  const scope = readScope(credential, expected)
  const { accessKeyId } = scope
  const sessionToken = fields.get('x-amz-security-token')
  const credentials = secretOf(accessKeyId, sessionToken)
  if (credentials instanceof AwsError) throw credentials
  if (!equalSignatures(hmacHex(signingKey(credentials.secretAccessKey, scope), policy), signature)) {
    throw s3Errors.signatureDoesNotMatch(compared({ accessKeyId, signature }, policy))
  }
  const { region } = scope
  const by = { accessKeyId, credentials, sessionToken, region, signedAt: time.signedAt }
  return { ...ofForms, ...by, version: 'AWS4-HMAC-SHA256' }
}

function verifyVersion2<Credentials extends SecretHolder>(
  fields: FormFields,
  { secretOf }: FormOptions<Credentials>,
): Signed<Credentials> {
  const [accessKeyId, signature] = requireAll(fields, ofVersion2)
  const policy = requirePolicy(fields)
  const sessionToken = fields.get('x-amz-security-token')
  const credentials = secretOf(accessKeyId, sessionToken)
  if (credentials instanceof AwsError) throw credentials
  const computed = createHmac('sha1', credentials.secretAccessKey).update(policy).digest('base64')
  if (!equalSignatures(computed, signature)) {
    throw s3Errors.signatureDoesNotMatch(compared({ accessKeyId, signature }, policy))
  }
  const by = { accessKeyId, credentials, sessionToken, region: undefined, signedAt: undefined }
  return { ...ofForms, ...by, version: 'AWS' }
}

const ofForms = {
  kind: 'signed',
  service: 's3',
  authType: 'POST',
  payload: undefined,
  chunkSignatures: undefined,
} as const

function requireAll<const Names extends readonly string[]>(
  fields: FormFields,
  names: Names,
): { readonly [Index in keyof Names]: string } {
  return names.map((name) => {
    const value = fields.get(name.toLowerCase())
    if (value === undefined) throw missingField(name)
    return value
  }) as { readonly [Index in keyof Names]: string }
}

function requirePolicy(fields: FormFields): string {
  const policy = fields.get('policy')
  if (policy === undefined) throw missingField('policy')
  return policy
}

/** An access key id may hold slashes; the scope is what follows the fourth-last one. Every region counts, as elsewhere. */
function readScope(credential: string, expected: string) {
  const reject = (problem: string) => formArgument(problem, 'X-Amz-Credential', credential)
  const parts = credential.split('/')
  const [date = '', region = '', service = '', terminator = ''] = parts.slice(-4)
  if (parts.length < 5) throw reject(credentialForm)
  const accessKeyId = parts.slice(0, -4).join('/')
  if (accessKeyId === '') throw reject('a non-empty Access Key (AKID) must be provided in the credential.')
  if (!/^\d{8}$/.test(date)) {
    throw reject(`incorrect date format "${date}". This date in the credential must be in the format "yyyyMMdd".`)
  }
  if (terminator !== 'aws4_request') {
    throw reject(`incorrect terminal "${terminator}". This endpoint uses "aws4_request".`)
  }
  if (service !== 's3') throw reject(`incorrect service "${service}". This endpoint belongs to "s3".`)
  if (!awsRegions.has(region)) throw reject(`the region '${region}' is wrong; expecting '${expected}'`)
  return { accessKeyId, date, region, service }
}
