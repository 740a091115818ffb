import { describe, expect, test } from 'vitest'
import type { AnyHonours, Honours } from '../services/honours.ts'
import { firstDropped } from './rejectDropped.ts'

const honours: AnyHonours = {
  Name: true,
  Legacy: false,
  Note: { withoutEffect: 'Nobody reads it.' },
  Kind: { only: ['private'] },
  Settings: { Comment: true, Secret: false },
  Tags: { each: { Key: true, Owner: false } },
}

describe('The first member that would be dropped', () => {
  test.each<[string, object, readonly string[] | undefined]>([
    ['nothing given', {}, undefined],
    ['a member that is honoured', { Name: 'a' }, undefined],
    ['a member that is not', { Name: 'a', Legacy: 'b' }, ['Legacy']],
    ['a member that is left out in words', { Legacy: undefined }, undefined],
    ['a list that asks for nothing', { Legacy: [] }, undefined],
    ['a map that asks for nothing', { Legacy: {} }, undefined],
    ['a false that is not taken', { Legacy: false }, ['Legacy']],
    ['an empty text that is not taken', { Legacy: '' }, ['Legacy']],
    ['a date that is not taken', { Legacy: new Date(0) }, ['Legacy']],
    ['a member without effect', { Note: 'x' }, undefined],
    ['a value that is honoured', { Kind: 'private' }, undefined],
    ['another value', { Kind: 'public' }, ['Kind']],
    ['a member of a structure', { Settings: { Comment: 'a', Secret: 'b' } }, ['Settings', 'Secret']],
    ['a member of an item', { Tags: [{ Key: 'a' }, { Key: 'b', Owner: 'c' }] }, ['Tags', 'Owner']],
    ['a member of an entry of a map', { Tags: { one: { Owner: 'c' } } }, ['Tags', 'Owner']],
    ['items that are honoured', { Tags: [{ Key: 'a' }] }, undefined],
    ['a member that nobody decided about', { Newer: 1 }, ['Newer']],
    ['a member with a name of JavaScript', { constructor: 1 }, ['constructor']],
  ])('%s', (_name, input, expected) => {
    expect(firstDropped(honours, input)).toEqual(expected)
  })
})

test('every member of an input has to be decided about', () => {
  interface Input {
    readonly Name?: string | undefined
    readonly Kind?: 'a' | 'b' | undefined
    readonly Items?: { readonly Key: string | undefined }[] | undefined
    readonly Labels?: Record<string, string> | undefined
    readonly When?: Date | undefined
    readonly Body?: string | Uint8Array | undefined
  }
  const complete: Honours<Input> = {
    Name: true,
    Kind: { only: ['a'] },
    Items: { each: { Key: true } },
    Labels: true,
    When: true,
    Body: true,
  }
  // @ts-expect-error a member that AWS added is missing
  const missing: Honours<Input & { Newer?: string }> = complete
  // @ts-expect-error a structure is answered member by member
  const shallow: Honours<Input> = { ...complete, Items: true }
  // @ts-expect-error no such value
  const misspelled: Honours<Input> = { ...complete, Kind: { only: ['c'] } }
  expect([missing, shallow, misspelled].map(({ Name }) => Name)).toEqual([true, true, true])
})
