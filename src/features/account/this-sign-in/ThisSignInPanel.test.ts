// @vitest-environment happy-dom
import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import { nextTick } from 'vue'
import { mountSection } from '../../../../tests/unit/accountSection.ts'
import { useSessionStore } from '../../../session/sessionStore.ts'
import { signInFacts } from './signInFacts.ts'
import ThisSignInPanel from './ThisSignInPanel.vue'

enableAutoUnmount(afterEach)

const rosa = { kind: 'signed-in', sub: 's', email: 'rosa@example.test', groups: [], claims: {} } as const
const at = Date.UTC(2026, 10, 29, 9, 14)

test('when and how somebody signed in is told from the token, and from this browser', () => {
  const claims = { auth_time: at / 1000 }
  expect(signInFacts({ ...rosa, claims, signInFlow: 'USER_SRP_AUTH' })).toEqual({
    since: new Date(at),
    way: 'by password',
  })
  expect(signInFacts({ ...rosa, claims })).toEqual({ since: new Date(at) })
})

test('nothing is made up where the token does not tell, or the way is unknown, or nobody has signed in', () => {
  expect(signInFacts({ ...rosa, claims: { auth_time: 'today' }, signInFlow: 'OTHER' })).toEqual({})
  expect(signInFacts({ kind: 'guest' })).toEqual({})
})

test('says since when, until when the role lasts, and that nobody is told of other sign-ins', async () => {
  const { view } = await mountSection(ThisSignInPanel)
  expect(view.text()).toContain('not told by the token')
  useSessionStore().session = { ...rosa, claims: { auth_time: at / 1000 }, signInFlow: 'USER_SRP_AUTH' }
  await nextTick()
  const [since, until] = view.findAll('time').map((time) => time.attributes('datetime'))
  expect([since, until]).toEqual(['2026-11-29T09:14:00.000Z', '2026-11-29T14:54:25.000Z'])
  expect(view.text()).toContain('by password')
  expect(view.text()).toContain('Cognito keeps no list of sign-ins')
})
