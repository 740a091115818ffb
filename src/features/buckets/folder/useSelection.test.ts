import { expect, test } from 'vitest'
import { effectScope, nextTick, ref, shallowRef } from 'vue'
import { type ObjectRow, rowIdOf } from './objectRows.ts'
import { useSelection } from './useSelection.ts'

const rowOf = (key: string): ObjectRow =>
  key.endsWith('/')
    ? { kind: 'folder', id: `folder ${key}`, key, name: key }
    : {
        kind: 'object',
        id: `object ${key}`,
        key,
        name: key,
        size: 1,
        lastModified: undefined,
        storageClass: 'STANDARD',
        isFolderItself: false,
      }

function open(keys: readonly string[], inAddress = '') {
  const rows = shallowRef(keys.map(rowOf))
  const selected = ref(inAddress)
  const scope = ref({ bucket: 'b', prefix: 's/', find: '' })
  const selection = effectScope().run(() => useSelection(() => rows.value, { scope: () => scope.value, selected }))
  if (!selection) throw new Error('The scope was over.')
  const { chosen, chosenRows } = selection
  return {
    ...selection,
    selected,
    scope,
    choose: (...ids: string[]) => (chosen.value = new Set(ids)),
    told: () => chosenRows.value.map(({ key }) => key),
    async show(now: readonly string[]) {
      rows.value = now.map(rowOf)
      await nextTick()
    },
  }
}

test('one selected row stands in the address and comes from there; many do not', () => {
  const { selected, choose, told, chosen } = open(['s/a', 's/f/', 's/b'], 's/f/')
  expect(told()).toEqual(['s/f/'])
  choose('object s/a')
  expect(selected.value).toBe('s/a')
  choose('object s/a', 'object s/b')
  expect([selected.value, told()]).toEqual(['', ['s/a', 's/b']])
  selected.value = 's/b'
  expect(told()).toEqual(['s/b'])
  selected.value = ''
  expect(chosen.value.size).toBe(0)
})

test('S3-028: it outlives reading on and another order; of many, what is gone is selected no more', async () => {
  const { show, choose, told } = open(['s/a', 's/b'])
  choose('object s/a', 'object s/b')
  await show(['s/c', 's/b', 's/a', 's/d'])
  expect(told()).toEqual(['s/b', 's/a'])
  await show(['s/b', 's/d'])
  expect(told()).toEqual(['s/b'])
  await show(['s/a', 's/b', 's/d'])
  expect(told()).toEqual(['s/b'])
})

test('one that is not read yet is waited for, until it is known to be gone', async () => {
  const { show, told, forgetGone, selected } = open(['s/a'], 's/z')
  await show(['s/a', 's/b'])
  expect([told(), selected.value]).toEqual([[], 's/z'])
  await show(['s/a', 's/z'])
  expect(told()).toEqual(['s/z'])
  await show(['s/a'])
  forgetGone()
  expect(selected.value).toBe('')
})

test('many end with the folder, and with another search in it', async () => {
  const { choose, scope, chosen } = open(['s/a', 's/b'])
  choose('object s/a', 'object s/b')
  scope.value = { bucket: 'b', prefix: 's/', find: 'x' }
  await nextTick()
  expect(chosen.value.size).toBe(0)
})

test('S3-027: ids tell a folder from an object, also from the bytes stored under the name of the folder itself', () => {
  expect([rowIdOf('s/a/', 's/'), rowIdOf('s/a', 's/'), rowIdOf('s/', 's/')]).toEqual([
    'folder s/a/',
    'object s/a',
    'object s/',
  ])
})
