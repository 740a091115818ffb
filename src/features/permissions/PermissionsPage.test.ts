// @vitest-environment happy-dom
import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { afterEach, expect, test, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { accessRoles } from '#access/roles.ts'
import { fakeAws } from '../../../tests/unit/fakeAws.ts'
import { fakeTurns } from '../../../tests/unit/fakeTurns.ts'
import type { AwsConfig } from '../../aws/configuration/configuration.ts'
import type { ToldPolicies } from '../../aws/policies/policies.ts'
import { awsKey } from '../../outcomes/useAws.ts'
import PermissionsPage from './PermissionsPage.vue'

enableAutoUnmount(afterEach)

const arnOf = (name: string) => `arn:aws:iam::210987654321:role/${name}`
const configuration: AwsConfig = {
  region: 'us-east-1',
  userPoolId: 'us-east-1_p',
  userPoolClientId: 'c',
  identityPoolId: 'us-east-1:1',
  guestAccess: false,
  policiesUrl: 'http://127.0.0.1:1/policies',
  places: [{ bucket: 'team-photos', prefix: 'shared/', label: 'Shared' }],
  groupRoles: [
    { group: 'readers', roleArn: arnOf('readers'), precedence: 30 },
    { group: 'lost', roleArn: arnOf('lost'), precedence: 10 },
  ],
}
const readers: ToldPolicies = {
  kind: 'told',
  policies: {
    account: '210987654321',
    roleArn: arnOf('readers'),
    identityBased: accessRoles.find(({ name }) => name === 'readers')?.policies ?? [],
    buckets: { 'team-photos': [] },
  },
}
const UButton = { props: ['label'], template: '<button>{{ label }}</button>' }

async function open(
  path = '/permissions',
  {
    ask = (arn: string) => (arn === arnOf('readers') ? readers : { kind: 'not told' as const }),
    given = {},
  }: { readonly ask?: (arn: string) => ToldPolicies; readonly given?: Partial<AwsConfig> } = {},
) {
  const asked = vi.fn((arn: string, _buckets: readonly string[]) => Promise.resolve(ask(arn)))
  const aws = fakeAws({
    configuration: { ...configuration, ...given },
    policies: { ask: asked },
    session: { turns: fakeTurns().turns, credentials: { current: () => undefined } },
  })
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:path(.*)*', component: PermissionsPage }],
  })
  await router.push(path)
  const view = mount(PermissionsPage, {
    attachTo: document.body,
    global: {
      plugins: [createPinia(), router],
      components: { UButton },
      stubs: { UIcon: true, CopyButton: true, UsersPart: true },
      provide: { [awsKey as symbol]: aws },
    },
  })
  await flushPromises()
  const cell = (name: string) => view.get(`button[aria-label^="${name}"]`)
  return { view, router, asked, cell }
}

test('allowed: the cell opens the statement as it is written, and the address names it', async () => {
  const { view, router, cell } = await open()
  expect(view.get('header').text()).toContain(
    'readers may 7 of 71; of lost nothing is told, predicted from the policies',
  )
  const read = cell('readers, Read shared/: allowed')
  await read.trigger('click')
  await flushPromises()
  expect(read.attributes('aria-expanded')).toBe('true')
  expect(router.currentRoute.value.query).toEqual({ role: 'readers', may: 'GetObject:team-photos/shared/' })
  expect(view.get('h2').text()).toContain('Read shared/')
  expect(JSON.parse(view.get('pre').text())).toMatchObject({ Sid: 'ReadShared', Effect: 'Allow' })
  expect(document.title).toBe('readers: Read shared/ · Permissions · Rolecall')
})

test('refused: it says that no statement allows, and which policies were read', async () => {
  const { view } = await open('/permissions?role=readers&may=PutObject:team-photos/shared/')
  expect(view.get('th[aria-current]').text()).toContain('readers')
  const section = view.get('section[aria-label="readers: Write to shared/"]')
  expect(section.text()).toContain('No statement of the role allows s3:PutObject.')
  const [policy] = accessRoles.find(({ name }) => name === 'readers')?.policies ?? []
  expect(section.text()).toContain(`Policies that were read: ${policy?.name}`)
  expect(view.find('pre').exists()).toBe(false)
})

test('unknown: a role whose policies are not told has a column that says so', async () => {
  const { view, cell } = await open()
  const cells = view.findAll('button[aria-label^="lost, "]')
  expect(cells.map((one) => one.attributes('aria-label')?.split(': ').at(-1))).toEqual(Array(8).fill('unknown'))
  await cell('lost, Read shared/').trigger('click')
  await flushPromises()
  expect(view.text()).toContain(
    'The backend does not tell the policies of lost: the role was deleted, or they are not told here.',
  )
})

test('one cell is reached by Tab, the others by arrows', async () => {
  const { view, cell } = await open()
  const inTabOrder = () => view.findAll('tbody button[tabindex="0"]').map((one) => one.attributes('aria-label'))
  expect(inTabOrder()).toEqual(['readers, Read shared/: allowed'])
  ;(cell('readers, Read shared/').element as HTMLElement).focus()
  for (const key of ['ArrowLeft', 'ArrowDown', 'ArrowRight']) {
    await view.get('table').trigger('keydown', { key })
  }
  expect(document.activeElement?.getAttribute('aria-label')).toBe(
    'readers, Write to shared/: refused: no statement allows it',
  )
  expect(inTabOrder()).toEqual(['readers, Write to shared/: refused: no statement allows it'])
  await view.get('table').trigger('keydown', { key: 'Home' })
  expect(document.activeElement?.textContent).toBe('Write to shared/')
})

test('the name of a row opens who can: every role with what decides, and whoever has no credentials', async () => {
  const { view, router } = await open()
  const name = view.findAll('th[scope="row"] button').find((one) => one.text() === 'Write to shared/')
  await name?.trigger('click')
  await flushPromises()
  expect(router.currentRoute.value.query).toEqual({ may: 'PutObject:team-photos/shared/' })
  const who = view.get('section[aria-label="Who can: Write to shared/"]')
  expect(who.text()).toContain('Nobody of these may.')
  expect(who.findAll('li').map((line) => line.text())).toEqual([
    expect.stringContaining('lost'),
    expect.stringMatching(/readers.*no statement$/),
    expect.stringMatching(/^.*Without credentials.*no statement$/),
  ])
  await who.findAll('li button')[1]?.trigger('click')
  await flushPromises()
  expect(router.currentRoute.value.query).toEqual({ role: 'readers', may: 'PutObject:team-photos/shared/' })
})

test('what an address asks besides is a row, of buckets that are asked for too; what is no question is left out', async () => {
  const text = 's3:GetObject arn:aws:s3:::other/key'
  const { view, router, asked } = await open(`/permissions?ask=${encodeURIComponent(text)}&ask=s3:*%20*`)
  expect(asked.mock.lastCall?.[1]).toEqual(['team-photos', 'other'])
  expect(view.find(`button[aria-label="readers, ${text}: unknown"]`).exists()).toBe(true)
  expect(view.findAll('button[aria-label^="Remove "]')).toHaveLength(1)
  await view.get(`button[aria-label="Remove ${text}"]`).trigger('click')
  await flushPromises()
  expect(router.currentRoute.value.query).toEqual({})
  expect(view.text()).not.toContain('Asked here')
})

test('Escape closes what is open, and leaves the column marked', async () => {
  const { view, router, cell } = await open('/permissions?role=readers&may=GetObject:team-photos/shared/')
  await view.get('table').trigger('keydown', { key: 'Escape' })
  await flushPromises()
  expect(router.currentRoute.value.query).toEqual({ role: 'readers' })
  expect(document.activeElement).toBe(cell('readers, Read shared/').element)
  expect(view.find('pre').exists()).toBe(false)
})

test('a backend that is silent is told, and what it said before stays', async () => {
  let answers = false
  const ask = (): ToldPolicies => (answers ? readers : { kind: 'no answer' })
  const { view, asked } = await open('/permissions', {
    ask,
    given: { groupRoles: configuration.groupRoles?.slice(0, 1) ?? [] },
  })
  const press = async (label: string) => {
    await view
      .findAll('button')
      .find((button) => button.text() === label)
      ?.trigger('click')
    await flushPromises()
  }
  expect(view.get('[role="alert"]').text()).toContain('The backend did not answer')
  expect(view.find('table').exists()).toBe(false)
  answers = true
  await press('Try again')
  expect(view.find('[role="alert"]').exists()).toBe(false)
  expect(view.find('button[aria-label="readers, Read shared/: allowed"]').exists()).toBe(true)
  answers = false
  await press('Refresh')
  expect(view.get('[role="alert"]').text()).toContain('What stands here is what it said before.')
  expect(view.find('button[aria-label="readers, Read shared/: allowed"]').exists()).toBe(true)
  expect(asked).toHaveBeenCalledTimes(3)
})

test('where no roles are told, nothing is asked and the page says what could be here', async () => {
  const { view, asked } = await open('/permissions?role=readers', { given: { groupRoles: [] } })
  expect(view.text()).toContain('No roles are told')
  expect(view.get('[role="status"]').text()).toContain('names a role readers')
  expect(asked).not.toHaveBeenCalled()
})

test('what a page calls besides is one counted line, which opens; an address opens it too', async () => {
  const { view } = await open()
  const fold = () => view.get('button[aria-label^="Buckets: "]')
  expect(fold().text()).toContain('11 more')
  expect(fold().element.closest('tr')?.textContent).toContain('3 of 11')
  expect(view.find('button[aria-label^="readers, List shared/"]').exists()).toBe(false)
  await fold().trigger('click')
  expect(view.find('button[aria-label="readers, List shared/: allowed"]').exists()).toBe(true)
  await fold().trigger('click')
  expect(view.find('button[aria-label^="readers, List shared/"]').exists()).toBe(false)

  const named = await open('/permissions?role=readers&may=GetCallerIdentity')
  expect(named.view.get('section[aria-label="readers: Ask STS who one is"]').text()).toContain(
    'AWS lets everybody who signs do this',
  )
  expect(named.view.find('button[aria-label="readers, Ask STS who one is: allowed"]').exists()).toBe(true)
})

test.each([
  ['/permissions?role=nobody', 'The address names a role nobody'],
  ['/permissions?role=readers&may=Nothing', 'something that does not stand here'],
  ['/permissions?may=%00%3Cb%3E', 'something that does not stand here'],
  ['/permissions?role=readers&role=lost&may=a&may=b', ''],
])('a malformed address, %s, is answered: %s', async (path, words) => {
  const { view } = await open(path)
  expect(view.find('button[aria-label="readers, Read shared/: allowed"]').exists()).toBe(true)
  expect(view.findAll('section[aria-label^="readers: "]')).toEqual([])
  if (words !== '') expect(view.get('[role="status"]').text()).toContain(words)
})

test('of a role that was deleted the column stays, says so, and leads to no proof', async () => {
  const { view } = await open(
    `/permissions?role=${encodeURIComponent(arnOf('lost'))}&may=GetObject:team-photos/shared/`,
  )
  expect(view.get('th[aria-current]').text()).toContain('lost')
  expect(view.get('section[aria-label="lost: Read shared/"]').text()).toContain('the role was deleted')
  const prove = view.findAll('button').find((button) => button.text() === 'Prove it')
  expect(prove?.attributes('disabled')).toBeDefined()
})
