import { LeftOut } from '../../aws/copied-call/leftOut.ts'
import type { PreparedRequest } from '../../aws/copied-call/prepareRequest.ts'
import { posixQuoted, posixWord } from '../../ui/shellQuoting.ts'
import { answerFile } from './answerFile.ts'
import { answersFile, type Code, type CodedCall } from './codedCall.ts'
import { base64Of, textOf } from './literal.ts'
import { notesOf } from './notesOf.ts'

/** Of the body, which is a file's here. */
const ofTheBody =
  /^(x-amz-checksum-.*|x-amz-sdk-checksum-algorithm|x-amz-trailer|x-amz-decoded-content-length|content-encoding|content-md5)$/
const customerKey = /server-side-encryption-customer-key(-md5)?$/

/**
 * A call as a command line of curl (7.86 or later, which signs every header that it is given), for Bash and zsh. The
 * credentials stay in the environment's variables.
 * @param request what the SDK would send for the call
 */
export function curlCode(call: CodedCall, request: PreparedRequest): Code {
  const { method, url, signing } = request
  const body = call.input['Body']
  const file = body instanceof LeftOut && body.kind === 'file' ? body : undefined
  const given = bodyOf(request, file)
  const parts = [
    'curl',
    ...methodOf(method, { hasBody: given !== undefined }),
    // As they are in the key of an object, which they are a part of.
    ...(/\/\.{1,2}(\/|\?|$)/.test(url) ? ['--path-as-is'] : []),
    ...(/[[\]{}]/.test(url) ? ['--globoff'] : []),
    ...(signing
      ? [
          `--aws-sigv4 ${posixQuoted(`aws:amz:${signing.region}:${signing.service}`)}`,
          '--user "$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY"',
          '--header "X-Amz-Security-Token: $AWS_SESSION_TOKEN"',
        ]
      : []),
    ...headersOf(request, { isFile: file !== undefined }).map(
      ([name, value]) => `--header ${posixQuoted(value === '' ? `${name};` : `${name}: ${value}`)}`,
    ),
    ...(given ? [given.option] : []),
    ...(answersFile.has(call.operation) ? [`--output ${posixWord(`./${answerFile(call.input['Key'])}`)}`] : []),
    posixQuoted(url),
  ]
  const lines = parts.join(' \\\n  ')
  return { text: given?.before ? `${given.before} | ${lines}` : lines, notes: notesOf(call.input) }
}

function methodOf(method: string, { hasBody }: { readonly hasBody: boolean }): readonly string[] {
  if (method === 'HEAD') return ['--head']
  return method === (hasBody ? 'POST' : 'GET') ? [] : [`--request ${posixWord(method)}`]
}

function headersOf(
  { headers, body, signing }: PreparedRequest,
  { isFile }: { readonly isFile: boolean },
): readonly (readonly [name: string, value: string])[] {
  const given = Object.entries(headers)
    .filter(([name]) => !(isFile && ofTheBody.test(name)))
    .map(([name, value]) => [name, customerKey.test(name) ? 'FILL_IN_SSECustomerKey' : value] as const)
  return [
    ...given,
    // curl would call every body a form.
    ...((body || isFile) && !('content-type' in headers)
      ? [['content-type', 'application/octet-stream'] as const]
      : []),
    // S3 wants to be told; the others hash what comes.
    ...(signing?.service === 's3' ? [['x-amz-content-sha256', 'UNSIGNED-PAYLOAD'] as const] : []),
  ]
}

interface GivenBody {
  readonly option: string
  /** Writes it to curl's standard input. */
  readonly before?: string
}

function bodyOf({ method, body }: PreparedRequest, file: LeftOut | undefined): GivenBody | undefined {
  if (file) return { option: `--data-binary ${posixQuoted(`@./${file.name}`)}` }
  if (!body || body.byteLength === 0)
    return method === 'PUT' || method === 'POST' ? { option: "--data-binary ''" } : undefined
  const text = textOf(body)
  if (text === undefined)
    return { option: '--data-binary @-', before: `printf %s '${base64Of(body)}' | base64 --decode` }
  // `--data-binary` would read a file for a text that begins with `@`.
  return { option: `${text.startsWith('@') ? '--data-raw' : '--data-binary'} ${posixQuoted(text)}` }
}
