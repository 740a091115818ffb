// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest'
import { type KeptDraft, readKeptDrafts, writeKeptDrafts } from './keptDraft.ts'
import { draftOf } from './recordDraft.ts'

const kept: KeptDraft = { id: '', draft: draftOf(undefined, { id: 'Z1', name: 'example.test' }) }

beforeEach(() => sessionStorage.clear())

test('drafts belong to one person and one zone', () => {
  writeKeptDrafts('me', 'Z1', [kept])
  expect(readKeptDrafts('me', 'Z1')).toEqual([kept])
  expect([readKeptDrafts('me', 'Z2'), readKeptDrafts('other', 'Z1')]).toEqual([[], []])
})

test('nothing stays of drafts that are gone', () => {
  writeKeptDrafts('me', 'Z1', [kept])
  writeKeptDrafts('me', 'Z1', [])
  expect(sessionStorage.length).toBe(0)
})

test.each(['{', '[{"id":""}]', JSON.stringify([{ ...kept, draft: { ...kept.draft, type: 'X' } }])])(
  'takes no notice of %s in the storage',
  (text) => {
    sessionStorage.setItem('rolecall.drafts.me.Z1', text)
    expect(readKeptDrafts('me', 'Z1')).toEqual([])
  },
)
