import { expect, test } from 'vitest'
import { examinedPool } from '../../../../tests/unit/examinedPool.ts'
import { told } from '../read/told.ts'
import { tagsFinding } from './tagsFinding.ts'

test('tags: none, some, and one that is no tag', () => {
  const tagged = (PrincipalTags: Record<string, string>) => tagsFinding(examinedPool({ tags: told({ PrincipalTags }) }))
  expect(tagged({})).toMatchObject({ standing: 'holds', seen: 'none mapped' })
  expect(tagged({ team: 'custom:team' })).toMatchObject({ standing: 'holds', seen: 'team' })
  expect(tagged({ 'aws:team': 'custom:team' }).standing).toBe('inTheWay')
  expect(tagsFinding(examinedPool({ tags: told({ UseDefaults: true }) })).seen).toBe('username, client')
})
