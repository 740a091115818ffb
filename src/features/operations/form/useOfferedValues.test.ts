import { createPinia } from 'pinia'
import { expect, test } from 'vitest'
import { createApp, effectScope, ref } from 'vue'
import { fakeAws } from '../../../../tests/unit/fakeAws.ts'
import { fakeTurns } from '../../../../tests/unit/fakeTurns.ts'
import { createRecorder } from '../../../aws/record/recorder.ts'
import { awsKey } from '../../../outcomes/useAws.ts'
import { useOfferedValues } from './useOfferedValues.ts'

test('a form keeps what it offers while calls go by, and the next one knows them', () => {
  const recorder = createRecorder(10, [], 0)
  const configuration = { userPoolId: '', userPoolClientId: '', identityPoolId: '', places: [], region: 'us-east-1' }
  const opened = ref('s3/GetObject')
  const offered = createApp({})
    .provide(awsKey, fakeAws({ configuration, recorder, session: { turns: fakeTurns().turns } }))
    .use(createPinia())
    .runWithContext(() => effectScope().run(() => useOfferedValues(() => opened.value)))
  const before = offered?.value
  recorder.begin({ service: 's3', operation: 'ListObjectsV2', startedAt: 0, input: { Bucket: 'b' } })
  expect(offered?.value).toBe(before)
  opened.value = 's3/PutObject'
  expect(offered?.value('Bucket')).toEqual([{ value: 'b' }])
})
