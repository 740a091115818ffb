import { afterEach, beforeEach, expect, test } from 'vitest'
import { aliasBatches } from '../../../../tests/unit/aliasProblems.cases.ts'
import { batches } from '../../../../tests/unit/batchProblems.cases.ts'
import { routingBatches } from '../../../../tests/unit/routingConflicts.cases.ts'
import { systemRandom } from '../../../program/clockAndRandom.ts'
import { houseSeed } from '../../../seed/house/houseSeed.ts'
import { openStore } from '../../../state/sqliteStore.ts'
import type { Store } from '../../../state/store.ts'
import { findZone } from '../findZone.ts'
import { exampleZoneId, seedRoute53 } from '../seed.ts'
import { records } from '../state.ts'
import { batchProblems } from './batchProblems.ts'
import { requestedChange } from './requestedChange.ts'
import { zoneDraft } from './zoneDraft.ts'

let store: Store

beforeEach(() => {
  store = openStore({ folder: ':memory:', random: systemRandom })
  seedRoute53({ store, document: houseSeed })
})
afterEach(() => store.close())

test.each([...batches, ...aliasBatches, ...routingBatches])('%s', (_title, changes, sentences) => {
  const zone = findZone(store, exampleZoneId)
  const draft = zoneDraft(zone, records(store))
  expect(
    batchProblems(
      zone,
      draft,
      changes.map((change) => requestedChange(zone.id, change)),
    ),
  ).toEqual(sentences)
})

test('nothing is written before the draft is', () => {
  const zone = findZone(store, exampleZoneId)
  const before = records(store).count()
  const draft = zoneDraft(zone, records(store))
  const record = { Name: 'n.example.test', Type: 'A' as const, TTL: 1, ResourceRecords: [{ Value: '192.0.2.1' }] }
  batchProblems(zone, draft, [requestedChange(zone.id, { Action: 'CREATE', ResourceRecordSet: record })])
  expect(records(store).count()).toBe(before)
  expect(draft.write()).toBe(1)
  expect(records(store).count()).toBe(before + 1)
})
