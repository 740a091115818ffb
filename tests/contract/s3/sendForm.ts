/** Sends forms to the emulator of a test, and says what came of them. */
import { GetObjectCommand, HeadObjectCommand } from '@aws-sdk/client-s3'
import { type RawAnswer, rawRequest } from '../core/rawRequest.ts'
import { type Fields, formBody, formHeaders, type FormParts, signedFields, type SignedForm } from './formByHand.ts'
import { bucket, type TestS3 } from './startS3.ts'

/** To the bucket by its path, where nothing else is said. */
export function postForm(
  { port }: TestS3,
  body: Uint8Array,
  headers: Record<string, string> = {},
  path = `/${bucket}`,
): Promise<RawAnswer> {
  const all = { ...formHeaders, 'content-length': String(body.length), ...headers }
  return rawRequest(port, { method: 'POST', path, headers: all, body })
}

export type Sent = [
  fields: Fields,
  /** Of the file, and of what is signed and by whom. */
  more?: Partial<SignedForm> & Omit<FormParts, 'fields'>,
  /** After it was signed. */
  change?: (signed: Record<string, string>) => Fields,
]

/** A form that the account owner signed, where nothing else is said. */
export function sendForm(s3: TestS3, ...[fields, more = {}, change = (signed) => signed]: Sent): Promise<RawAnswer> {
  const { file, filename = 'a.txt', late = {}, ...signing } = more
  const signed = signedFields({ bucket, credentials: s3.emulator.rootKey, fields, ...signing })
  return postForm(s3, formBody({ fields: change(signed), file, filename, late }))
}

/** The text of an element of an answer. */
export function element(answer: RawAnswer, name: string): string | undefined {
  return new RegExp(`<${name}>([^<]*)<`).exec(answer.body)?.[1]
}

/** Status, code and message. */
export function problemIn(answer: RawAnswer): [number, string | undefined, string | undefined] {
  return [answer.status, element(answer, 'Code'), element(answer, 'Message')]
}

export async function readText({ root }: TestS3, Key: string): Promise<string | undefined> {
  const { Body } = await root.send(new GetObjectCommand({ Bucket: bucket, Key }))
  return Body?.transformToString()
}

export function headOf({ root }: TestS3, Key: string) {
  return root.send(new HeadObjectCommand({ Bucket: bucket, Key, ChecksumMode: 'ENABLED' }))
}

export function isThere(s3: TestS3, Key: string): Promise<boolean> {
  return headOf(s3, Key).then(
    () => true,
    () => false,
  )
}
