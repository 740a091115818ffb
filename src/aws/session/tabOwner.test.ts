// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest'
import { keepCalls, readKeptCalls } from '../record/keptCalls.ts'
import { createRecorder } from '../record/recorder.ts'
import { createTabOwner, guestOwner } from './tabOwner.ts'

let time = 0
const call = (operation: string) => ({ service: 's3', operation, startedAt: ++time }) as const

/** A page of the tab: what it remembers of calls, and whose they are. */
function page() {
  const recorder = createRecorder(10, readKeptCalls())
  keepCalls(recorder, { later: (work) => work() })
  const owner = createTabOwner(
    recorder,
    () => sessionStorage,
    () => time,
  )
  return {
    ...owner,
    record: (operation: string) => recorder.begin(call(operation)),
    operations: () => recorder.list().map(({ operation }) => operation),
  }
}

const draft = 'rolecall.drafts.us-east-1:otto.Z1'

beforeEach(() => sessionStorage.clear())

test('whose session ended by itself finds everything again, over a reload too', () => {
  const before = page()
  before.claim('otto')
  before.record('ListHostedZones')
  sessionStorage.setItem(draft, 'typed')
  before.leave()
  expect([before.isHere(), before.isRemembered()]).toEqual([false, true])
  const after = page()
  after.record('InitiateAuth')
  after.claim('otto')
  expect([after.operations(), sessionStorage.getItem(draft)]).toEqual([['InitiateAuth', 'ListHostedZones'], 'typed'])
})

test('who signs in after somebody whose session ended finds nothing of theirs, and keeps the calls of the own sign-in', () => {
  const before = page()
  before.claim('otto')
  before.record('ListHostedZones')
  sessionStorage.setItem(draft, 'typed')
  const after = page()
  after.record('InitiateAuth')
  after.claim('rosa')
  expect([after.operations(), sessionStorage.getItem(draft)]).toEqual([['InitiateAuth'], null])
  expect(readKeptCalls().map(({ operation }) => operation)).toEqual(['InitiateAuth'])
})

test('who takes the place of somebody without a word takes nothing over, in the same page', () => {
  const tab = page()
  tab.claim('otto')
  tab.record('ListHostedZones')
  tab.claim('rosa')
  expect(tab.operations()).toEqual([])
})

test('what a guest did goes over to whoever signs in; a guest takes nothing over', () => {
  const tab = page()
  tab.claim(guestOwner)
  tab.record('GetObject')
  tab.claim('rosa')
  expect(tab.operations()).toEqual(['GetObject'])
  tab.claim(guestOwner)
  expect(tab.operations()).toEqual([])
})

test('a tab whose storage is closed still keeps people apart', () => {
  const recorder = createRecorder(10)
  const closed = () => {
    throw new DOMException('closed', 'SecurityError')
  }
  const owner = createTabOwner(recorder, closed, () => time)
  owner.claim('otto')
  recorder.begin(call('ListHostedZones'))
  owner.claim('rosa')
  expect([recorder.list(), owner.isRemembered()]).toEqual([[], false])
})
