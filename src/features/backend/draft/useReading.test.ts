import { flushPromises } from '@vue/test-utils'
import { expect, test } from 'vitest'
import { computed, effectScope, reactive } from 'vue'
import { type BackendDraft, draftOf, isChanged, newDraft, textOf } from './backendDraft.ts'
import { useReading } from './useReading.ts'

const content = {
  version: '1.4',
  auth: {
    aws_region: 'eu-central-1',
    user_pool_id: 'eu-central-1_9XkTq2LmB',
    user_pool_client_id: 'c',
    identity_pool_id: 'eu-central-1:4c0f7a52-31a4-4f0b-9d0c-5a1e0b7c2d11',
  },
  geo: {},
}

function read(from: BackendDraft) {
  const draft = reactive(from)
  const scope = effectScope()
  const reading = scope.run(() => useReading(computed(() => draft)))
  if (!reading) throw new Error('The scope is over.')
  return { draft, reading }
}

test('nothing is wrong with a file that nobody has pasted yet, until somebody tries to save it', async () => {
  const { draft, reading } = read(newDraft())
  await flushPromises()
  expect([reading.file.value, reading.problem.value]).toEqual([undefined, undefined])
  draft.tried = true
  await flushPromises()
  expect(reading.problem.value?.what).toMatch(/no object/)
})

test('what is typed is read, and what is wrong told in its place', async () => {
  const { draft, reading } = read(newDraft())
  draft.text = textOf(content)
  await flushPromises()
  expect(reading.file.value?.unread).toEqual(['geo'])
  draft.text = '{'
  await flushPromises()
  expect([reading.file.value, reading.problem.value?.where]).toEqual([undefined, 'line 1, column 2'])
})

test('the form goes on with what the file says, and the file with what the form says, the unread parts too', async () => {
  const { draft, reading } = read(newDraft())
  draft.text = textOf(content)
  await flushPromises()
  reading.show('form')
  expect(draft.form.clientId).toBe('c')
  draft.form.clientId = 'other'
  await flushPromises()
  reading.show('file')
  expect(JSON.parse(draft.text)).toMatchObject({ auth: { user_pool_client_id: 'other' }, geo: {} })
})

test('a form with problems is still there after a look at the file, and fills nothing into it', async () => {
  const { draft, reading } = read(draftOf({ name: 'a', source: 'form', content }))
  draft.form.region = 'Frankfurt'
  await flushPromises()
  expect(Object.keys(reading.formProblems.value)).toEqual(['region'])
  expect(reading.file.value).toBeUndefined()
  reading.show('file')
  expect(JSON.parse(draft.text)).toEqual(content)
  await flushPromises()
  reading.show('form')
  expect(draft.form.region).toBe('Frankfurt')
})

test('a draft is changed by its name, its text or its form, and no longer when that is taken back', () => {
  const kept = { id: 'a', name: 'a', source: 'file', content, savedAt: '2026-11-29T10:00:00.000Z' } as const
  const draft = draftOf(kept)
  expect(isChanged(draft, kept)).toBe(false)
  draft.form.guests = true
  expect(isChanged(draft, kept)).toBe(true)
  draft.form.guests = false
  draft.name = 'b'
  expect(isChanged(draft, kept)).toBe(true)
  draft.name = 'a'
  draft.mode = 'form'
  expect(isChanged(draft, kept)).toBe(false)
})
