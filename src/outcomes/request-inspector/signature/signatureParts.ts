/** The three steps of a signature as lines of text, and which of their parts are one and the same. */
import type { SignatureSteps, SignedHeader } from '../../../aws/record/explainSignature.ts'

export type PartKind = 'time' | 'region' | 'service' | 'payload' | 'token' | 'key'

export interface Segment {
  readonly text: string
  /** What it is, where the same stands elsewhere too or needs a word. */
  readonly part?: PartKind
  /** Said of the call, not a text of it. */
  readonly dim?: true
  readonly strong?: true
}

export interface StepLine {
  /** Said once for the lines below it too. */
  readonly label: string
  readonly segments: readonly Segment[]
}

export interface SignatureStep {
  readonly title: string
  readonly about: string
  /** What the button copies, and what it says of it. */
  readonly copied: string
  readonly what: string
  readonly lines: readonly StepLine[]
}

export function signatureSteps(steps: SignatureSteps): readonly SignatureStep[] {
  const { canonical, stringToSign } = steps
  return [
    {
      title: 'Canonical request',
      about: 'the call in its one agreed spelling',
      copied: canonical.text,
      what: canonical.hidesSecret ? 'canonical request, its secrets hidden' : 'canonical request',
      lines: canonicalLines(steps),
    },
    {
      title: 'String to sign',
      about: 'what the key signs',
      copied: stringToSign,
      what: 'string to sign',
      lines: [
        { label: 'algorithm', segments: [{ text: 'AWS4-HMAC-SHA256' }] },
        { label: 'time', segments: [{ text: steps.timestamp, part: 'time' }] },
        { label: 'scope', segments: scopeSegments(steps, '/') },
        { label: 'hash of 1', segments: [{ text: canonical.hash }] },
      ],
    },
    {
      title: 'Signature',
      about: 'five HMAC-SHA256, one inside the other',
      copied: steps.sent,
      what: 'signature',
      lines: [
        {
          label: 'key',
          segments: [{ text: 'secret key', part: 'key' }, { text: ' › ', dim: true }, ...scopeSegments(steps, ' › ')],
        },
        { label: 'computed', segments: [{ text: steps.computed, strong: true }] },
        { label: 'sent', segments: [{ text: steps.sent, strong: true }] },
      ],
    },
  ]
}

function canonicalLines({ canonical, scope }: SignatureSteps): readonly StepLine[] {
  const { method, path, query, headers, payloadHash } = canonical
  const count = headers.length
  return [
    { label: 'method', segments: [{ text: method }] },
    { label: 'path', segments: [{ text: path }] },
    ...underLabel(
      'query',
      query.length === 0
        ? [[{ text: 'none', dim: true }]]
        : query.map(([name, value]) => [{ text: `${name}=`, dim: true as const }, { text: value }]),
    ),
    ...underLabel(
      'headers',
      headers.map((header) => headerSegments(header, scope.region)),
    ),
    {
      label: 'signed',
      segments: [{ text: count === 1 ? 'the name above' : `the ${count} names above, joined by ;`, dim: true }],
    },
    { label: 'payload', segments: [{ text: payloadHash, part: 'payload' }] },
  ]
}

function underLabel(label: string, lines: readonly (readonly Segment[])[]): readonly StepLine[] {
  return lines.map((segments, index) => ({ label: index === 0 ? label : '', segments }))
}

function headerSegments({ name, value, bytes }: SignedHeader, region: string): readonly Segment[] {
  const label: Segment = { text: `${name}:`, dim: true }
  if (name === 'x-amz-security-token') {
    return [label, { text: `hidden, ${bytes.toLocaleString('en')} B`, part: 'token' }]
  }
  if (value === undefined) return [label, { text: `hidden, ${bytes.toLocaleString('en')} B`, dim: true }]
  if (name === 'x-amz-content-sha256') return [label, { text: 'the payload, below', part: 'payload' }]
  if (name === 'x-amz-date') return [label, { text: value, part: 'time' }]
  return name === 'host' ? [label, ...hostSegments(value, region)] : [label, { text: value }]
}

/** AWS's hosts name the region: `s3.eu-west-1.amazonaws.com`. */
function hostSegments(host: string, region: string): readonly Segment[] {
  const at = host.split('.').indexOf(region)
  if (at < 0) return [{ text: host }]
  const start = host.split('.').slice(0, at).join('.').length + 1
  return [{ text: host.slice(0, start) }, { text: region, part: 'region' }, { text: host.slice(start + region.length) }]
}

function scopeSegments({ scope }: SignatureSteps, between: string): readonly Segment[] {
  const gap: Segment = { text: between, dim: true }
  return [
    { text: scope.date, part: 'time' },
    gap,
    { text: scope.region, part: 'region' },
    gap,
    { text: scope.service, part: 'service' },
    gap,
    { text: 'aws4_request' },
  ]
}

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six']

/** One sentence about a part: how often it stands there, and why. */
export function partSentence(kind: PartKind, steps: SignatureSteps): { readonly name: string; readonly rest: string } {
  const segments = signatureSteps(steps).flatMap(({ lines }) => lines.flatMap((line) => line.segments))
  const count = segments.filter(({ part }) => part === kind).length
  const places = `, in ${numbers[count] ?? count} ${count === 1 ? 'place' : 'places'}. `
  const { payloadHash } = steps.canonical
  const sentences: Readonly<Record<PartKind, readonly [name: string, why: string]>> = {
    time: ['Signing time', `Off by more than ${steps.scope.service === 's3' ? 15 : 5} minutes: refused.`],
    region: ['Region', 'Signed for one region, it counts in no other.'],
    service: ['Service', 'Signed for one service, it opens no other.'],
    payload: /^[0-9a-f]{64}$/.test(payloadHash)
      ? ['SHA-256 of the body', 'One other byte makes it another hash, and another signature.']
      : ['In the place of a hash', 'The body itself is not signed.'],
    token: [
      'Session token',
      'It belongs to the temporary key and is signed with the rest; this page does not show it.',
    ],
    key: ['Secret key', 'It begins the chain, is never sent, and is kept here so that no script can read it.'],
  }
  const [name, why] = sentences[kind]
  return { name, rest: places + why }
}

/** In one sentence, where a computed signature is not the one that was sent. */
export function differenceSentence(
  { computed, sent, stringToSign }: SignatureSteps,
  answer: string | undefined,
): string {
  const at = [...computed].findIndex((character, index) => character !== sent[index])
  const theirs = /<StringToSign>([^<]*)<\/StringToSign>/.exec(answer ?? '')?.[1]?.split('\n')
  const line = theirs && stringToSign.split('\n').findIndex((own, index) => own !== theirs[index])
  const names = ['the algorithm', 'the time', 'the scope', 'the hash of the canonical request']
  const told =
    line === undefined || line < 0 ? '' : ` The backend's string to sign differs first in ${names[line] ?? 'a line'}.`
  return `They differ from character ${at + 1} on: the request was changed after it was signed, or signed with another secret.${told}`
}
