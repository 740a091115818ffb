// @vitest-environment happy-dom
import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createApp, ref } from 'vue'
import type { PoliciesOfRole } from '#contract/policiesOfRole.ts'
import { fakeAws } from '../../../../tests/unit/fakeAws.ts'
import { createListeners } from '../../../aws/listeners.ts'
import { createRecorder } from '../../../aws/record/recorder.ts'
import type { CredentialsView } from '../../../aws/session/credentials.ts'
import { awsKey } from '../../../outcomes/useAws.ts'
import { useSessionStore } from '../../../session/sessionStore.ts'
import { type Predictions, providePredictions } from './usePredictions.ts'

const account = '123456789012'
const readers = `arn:aws:iam::${account}:role/readers`

/** The policies of a role that may do one thing in the bucket. */
const told = (action: string, roleArn = readers): PoliciesOfRole => ({
  account,
  roleArn,
  identityBased: [
    {
      name: 'Now',
      document: { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: action, Resource: 'arn:aws:s3:::b/*' } },
    },
  ],
  buckets: { b: [] },
})

const viewOf = (accessKeyId: string, role = 'readers'): CredentialsView => ({
  accessKeyId,
  expiresAt: 0,
  identityId: 'us-east-1:1',
  signer: { name: role, arn: `arn:aws:sts::${account}:assumed-role/${role}/CognitoIdentityCredentials` },
})

/** What the backend was asked, and what it answers, by the test. */
let asked: { arn: string; buckets: readonly string[]; answer(policies: PoliciesOfRole | undefined): Promise<void> }[]
let changes = createListeners()
let held: CredentialsView | undefined
const buckets = ref(['b'])
let aws = fakeAws({})
let recorder = createRecorder(10)

/** The session gets other credentials. */
async function receive(view: CredentialsView | undefined): Promise<void> {
  held = view
  changes.tell()
  await flushPromises()
}

function open(): { predictions: Predictions; may: () => (boolean | undefined)[]; close: () => void } {
  let predictions: Predictions | undefined
  const page = mount(
    {
      setup() {
        predictions = providePredictions(() => buckets.value)
        return () => null
      },
    },
    { global: { provide: { [awsKey]: aws } } },
  )
  if (!predictions) throw new Error('not mounted')
  const { predict } = predictions
  const may = () => [predict('read', 'b', 'k')?.allowed, predict('write', 'b', 'k')?.allowed]
  return { predictions, may, close: () => page.unmount() }
}

enableAutoUnmount(afterEach)

beforeEach(async () => {
  asked = []
  changes = createListeners()
  held = viewOf('A')
  buckets.value = ['b']
  recorder = createRecorder(10)
  const unheard = () => () => undefined
  aws = fakeAws({
    configuration: { identityPoolId: 'us-east-1:1' },
    recorder,
    session: {
      auth: {
        currentSession: () => Promise.resolve({ kind: 'guest' }),
        onChange: unheard,
        onTokensRenewed: unheard,
      },
      credentials: { current: () => held, onChange: changes.add, refusal: () => undefined },
      turns: { onDropped: unheard },
    },
    policies: {
      ofRole: (arn, names) =>
        new Promise((resolve) => {
          asked.push({
            arn,
            buckets: names,
            async answer(policies) {
              resolve(policies && { ...policies, guestSession: policies.identityBased })
              await flushPromises()
            },
          })
        }),
    },
  })
  const pinia = createPinia()
  createApp({}).provide(awsKey, aws).use(pinia)
  setActivePinia(pinia)
  await useSessionStore().start()
})

test('nothing is foretold before the backend has answered, and then by what it tells', async () => {
  const { may, predictions } = open()
  expect([may(), predictions.predictAccess('b', ''), predictions.roleName.value]).toEqual([
    [undefined, undefined],
    [],
    undefined,
  ])
  await asked[0]?.answer(told('s3:GetObject'))
  expect([may(), predictions.roleName.value]).toEqual([[true, false], 'readers'])
  expect(asked.map(({ arn, buckets: names }) => [arn, names])).toEqual([[held?.signer?.arn, ['b']]])
})

test('an edited policy shows when the session is renewed', async () => {
  const { may } = open()
  await asked[0]?.answer(told('s3:GetObject'))
  await receive(viewOf('B'))
  expect(may()).toEqual([true, false])
  await asked[1]?.answer(told('s3:PutObject'))
  expect(may()).toEqual([false, true])
})

test('an edited policy shows when the page is opened again', async () => {
  const first = open()
  await asked[0]?.answer(told('s3:GetObject'))
  first.close()
  const { may } = open()
  await asked[1]?.answer(told('s3:PutObject'))
  expect(may()).toEqual([false, true])
})

test('an edited policy shows when it is asked for', async () => {
  const { may, predictions } = open()
  await asked[0]?.answer(told('s3:GetObject'))
  void predictions.refresh()
  await asked[1]?.answer(told('s3:PutObject'))
  expect(may()).toEqual([false, true])
})

test("another role's policies are forgotten at once, and their late answer is dropped", async () => {
  const { may } = open()
  await asked[0]?.answer(told('s3:GetObject'))
  await receive(viewOf('B'))
  await receive(viewOf('C', 'operators'))
  expect(may()).toEqual([undefined, undefined])
  await asked[1]?.answer(told('s3:GetObject'))
  expect(may()).toEqual([undefined, undefined])
  await asked[2]?.answer(told('s3:PutObject', `arn:aws:iam::${account}:role/operators`))
  expect(may()).toEqual([false, true])
})

test('where the backend tells nothing any more, nothing is foretold', async () => {
  const { may } = open()
  await asked[0]?.answer(told('s3:GetObject'))
  await receive(viewOf('B'))
  await asked[1]?.answer(undefined)
  expect(may()).toEqual([undefined, undefined])
})

test('a bucket that comes on the page is asked about, each once', async () => {
  open()
  buckets.value = ['c', 'b', 'c']
  await flushPromises()
  expect(asked.map(({ buckets: names }) => names)).toEqual([['b'], ['b', 'c']])
})

test('without credentials nobody is asked', async () => {
  await receive(undefined)
  const { may } = open()
  expect([asked, may()]).toEqual([[], [undefined, undefined]])
})

test('a real call that was answered otherwise corrects what is foretold, and policies told the same again are no news', async () => {
  const { may, predictions } = open()
  await asked[0]?.answer(told('s3:*'))
  expect(may()).toEqual([true, true])
  const { signer } = held ?? {}
  recorder.begin({
    service: 's3',
    operation: 'PutObject',
    input: { Bucket: 'b', Key: 'k' },
    startedAt: Date.now(),
    durationMs: 0,
    ...(signer && { role: signer }),
    outcome: 'denied',
    denial: { code: 'AccessDenied', message: '', status: 403, explicit: false, action: 's3:PutObject' },
  })
  expect(may()).toEqual([true, false])
  expect(predictions.refusalOf('write', 'b', 'k')).toMatchObject({ seen: { predicted: 'allowed', verdict: 'refused' } })
  void predictions.refresh()
  await asked[1]?.answer(told('s3:*'))
  expect(may()).toEqual([true, false])
})

test('where the backend tells no policies, real calls do', async () => {
  const { may } = open()
  await asked[0]?.answer(undefined)
  const { signer } = held ?? {}
  const call = { service: 's3', operation: 'GetObject', input: { Bucket: 'b', Key: 'k' }, startedAt: 1 } as const
  recorder.begin({ ...call, ...(signer && { role: signer }), outcome: 'done' })
  expect(may()).toEqual([true, undefined])
})
