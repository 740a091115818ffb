// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import ConfirmDialog from './ConfirmDialog.vue'
import EmptyState from './EmptyState.vue'
import PageHeader from './PageHeader.vue'
import Panel from './Panel.vue'
import RoleBadge from './RoleBadge.vue'
import RowSkeleton from './RowSkeleton.vue'
import TimeText from './TimeText.vue'

const UButton = { props: ['label'], template: '<button>{{ label }}</button>' }
const UModal = {
  props: ['open', 'title', 'description'],
  emits: ['update:open'],
  template: `
    <div v-if="open" role="dialog" @keydown="$emit('update:open', false)">
      {{ title }} {{ description }} <slot name="body" /> <slot name="footer" />
    </div>`,
}
const stubs = { UButton, UModal, UIcon: true }

test('a page header has one h1 and only the parts that were given', () => {
  const header = mount(PageHeader, { props: { title: 'Zones' }, slots: { actions: '<button>Add</button>' } })
  expect(header.get('h1').text()).toBe('Zones')
  expect(header.text()).toBe('ZonesAdd')
})

test('a panel is a region named by its heading', () => {
  const panel = mount(Panel, { props: { title: 'Credentials', note: '52:14' } })
  expect(panel.attributes('aria-labelledby')).toBe(panel.get('h2').attributes('id'))
  expect(mount(Panel).attributes('aria-labelledby')).toBeUndefined()
})

test('a role has one colour everywhere, and it is one that there is, whatever the name', () => {
  const colorOf = (name: string) => mount(RoleBadge, { props: { name } }).get('[aria-hidden]').attributes('style') ?? ''
  expect(colorOf('readers')).toBe(colorOf('readers'))
  const tokens = readFileSync('src/app/tokens.css', 'utf8')
  const names = ['readers', 'auditors', 'Team-Photos_2.Writers+eu=x,y@z', 'a', '']
  for (const name of names) {
    const [token = 'none'] = /--rc-role-\d/.exec(colorOf(name)) ?? []
    expect(tokens.split(`${token}:`)).toHaveLength(3)
  }
  const house = ['guest', 'authenticated', 'readers', 'auditors', 'operators', 'admins']
  expect(new Set(house.map(colorOf)).size).toBe(house.length)
  expect(new Set(Array.from({ length: 40 }, (_, index) => colorOf(`team-${index}`))).size).toBe(7)
})

test('a time is readable by machines, and says how long ago when it is pointed at', async () => {
  const time = mount(TimeText, { props: { at: Date.now() - 3 * 60_000 } })
  expect(time.attributes('datetime')).toMatch(/^\d{4}-.*Z$/)
  await time.trigger('pointerenter')
  expect(time.attributes('title')).toBe('3 minutes ago')
})

test('a skeleton holds the height of the rows to come and is announced once', () => {
  const skeleton = mount(RowSkeleton, { props: { rows: 3, height: 37, what: 'records' } })
  expect(skeleton.attributes('aria-label')).toBe('Reading records')
  expect(skeleton.findAll('[aria-hidden="true"]').map((row) => row.attributes('style'))).toEqual(
    Array(3).fill('height: 37px;'),
  )
})

test('an empty state says what could be here', () => {
  const state = mount(EmptyState, { props: { title: 'No calls yet', text: 'Open a bucket.' }, global: { stubs } })
  expect(state.text()).toBe('No calls yetOpen a bucket.')
})

test('a confirmation is asked with the verb, and can be left', async () => {
  const dialog = mount(ConfirmDialog, {
    props: { open: true, title: 'Delete plan.txt?', confirmLabel: 'Delete plan.txt' },
    global: { stubs },
  })
  const [cancel, confirm] = dialog.findAll('button')
  expect([cancel?.text(), confirm?.text()]).toEqual(['Cancel', 'Delete plan.txt'])
  await confirm?.trigger('click')
  expect(dialog.emitted('confirm')).toHaveLength(1)
  await cancel?.trigger('click')
  expect(dialog.emitted('update:open')).toEqual([[false]])
})

test('a confirmation stays while its call is in flight', async () => {
  const dialog = mount(ConfirmDialog, {
    props: { open: true, title: 'Delete?', confirmLabel: 'Delete', busy: true },
    global: { stubs },
  })
  await dialog.get('[role="dialog"]').trigger('keydown')
  expect(dialog.emitted('update:open')).toBeUndefined()
})
