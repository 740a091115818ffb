/** The shape of a recorded call in a file from anywhere: every member is checked and bounded, others are dropped. */
import * as v from 'valibot'
import type { CallRecord, RecordedMessage } from '../../../aws/record/callRecord.ts'
import type { SchemaEntries } from '../../../aws/schemaEntries.ts'
import { serviceNames } from '../call/serviceNames.ts'

type Denial = NonNullable<CallRecord['denial']>
type Failure = NonNullable<CallRecord['failure']>

/** All members of a union of texts: one that is missing or too many does not compile. */
const oneOf = <T extends string>(texts: Readonly<Record<T, unknown>>) => v.picklist(Object.keys(texts) as T[])

/** Longer texts are no names or addresses. */
const text = v.pipe(v.string(), v.maxLength(8_192))
/** The record keeps 16,384 characters of a body, and says how many it cut. Written anew, JSON takes more. */
const bodyText = v.pipe(v.string(), v.maxLength(100_000))
/** What AWS says of a batch of a thousand changes names each of them. */
const sentences = v.pipe(v.string(), v.maxLength(1_000_000))
const count = v.pipe(v.number(), v.finite())
/** What a date can be made of. */
const moment = v.pipe(v.number(), v.minValue(0), v.maxValue(8_640_000_000_000_000))
const truth = v.literal(true)

const message = {
  headers: v.record(text, text),
  body: v.exactOptional(bodyText),
}

const denial = v.object({
  code: text,
  message: sentences,
  status: count,
  requestId: v.exactOptional(text),
  principalArn: v.exactOptional(text),
  action: v.exactOptional(text),
  resource: v.exactOptional(text),
  explicit: v.boolean(),
  layer: v.exactOptional(
    oneOf<NonNullable<Denial['layer']>>({
      'service control': true,
      'resource control': true,
      'resource-based': true,
      'identity-based': true,
      'permissions boundary': true,
      session: true,
      'VPC endpoint': true,
    }),
  ),
  policyArn: v.exactOptional(text),
} satisfies Omit<SchemaEntries<Denial>, 'authorizationId' | 'detailsUrl'>)

const failure = v.object({
  kind: oneOf<Failure['kind']>({
    offline: true,
    cors: true,
    network: true,
    clock: true,
    'not-found': true,
    conflict: true,
    invalid: true,
    throttled: true,
    busy: true,
    'sign-in': true,
    'guest-disabled': true,
    trust: true,
    region: true,
    'not-emulated': true,
    unreadable: true,
    unknown: true,
  }),
  cause: sentences,
  evidence: sentences,
  fix: sentences,
  code: v.exactOptional(text),
  message: v.exactOptional(sentences),
  messages: v.exactOptional(v.array(sentences)),
  status: v.exactOptional(count),
  requestId: v.exactOptional(text),
  mayBeDone: v.exactOptional(truth),
  // What to paste is made again from the rest: it names the page that it was made for.
} satisfies Omit<SchemaEntries<Failure>, 'paste'>)

export const callSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[\w-]{1,40}$/, 'Expected letters and digits')),
  service: oneOf<CallRecord['service']>(serviceNames),
  operation: text,
  target: v.exactOptional(text),
  input: v.exactOptional(v.record(text, v.unknown())),
  cause: v.exactOptional(text),
  followsUp: v.exactOptional(truth),
  asksAhead: v.exactOptional(truth),
  page: v.exactOptional(moment),
  startedAt: moment,
  durationMs: v.exactOptional(count),
  role: v.exactOptional(v.object({ name: text, arn: text })),
  accessKeyId: v.exactOptional(text),
  // What was in flight when the file was made is not in it.
  outcome: oneOf<Exclude<CallRecord['outcome'], 'in flight'>>({
    done: true,
    denied: true,
    expired: true,
    failed: true,
    aborted: true,
  }),
  status: v.exactOptional(count),
  requestId: v.exactOptional(text),
  denial: v.exactOptional(denial),
  failure: v.exactOptional(failure),
  request: v.exactOptional(v.object({ ...message, method: text, url: bodyText })),
  response: v.exactOptional(v.object(message satisfies SchemaEntries<RecordedMessage>)),
} satisfies Omit<SchemaEntries<CallRecord>, 'timeline'>)
