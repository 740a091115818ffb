/** What a test of a section of the account's page mounts it with: a person, a record of calls, and stand-ins for the library's parts. */
import { PiniaColada } from '@pinia/colada'
import { mount, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { vi } from 'vitest'
import { type Component, computed, createApp, ref } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import type { Aws } from '../../src/aws/aws.ts'
import type { AwsConfig } from '../../src/aws/configuration/configuration.ts'
import { createRecorder } from '../../src/aws/record/recorder.ts'
import type { Attributes } from '../../src/aws/services/cognito-idp/account.ts'
import type { CredentialsView } from '../../src/aws/session/credentials.ts'
import { type Account, accountKey } from '../../src/features/account/useAccount.ts'
import { awsKey } from '../../src/outcomes/useAws.ts'
import { useSessionStore } from '../../src/session/sessionStore.ts'
import { clockKey, createClock } from '../../src/ui/clock.ts'
import { fakeAws } from './fakeAws.ts'
import { fakeTurns } from './fakeTurns.ts'

const UButton = { props: ['label', 'loading'], template: '<button :aria-busy="loading">{{ label }}</button>' }
const UInput = {
  inheritAttrs: false,
  props: ['modelValue'],
  emits: ['update:modelValue'],
  setup(_: unknown, { expose }: { expose(exposed: object): void }) {
    const inputRef = ref<HTMLInputElement>()
    expose({ inputRef })
    return { inputRef }
  },
  template: `<span><input ref="inputRef" v-bind="$attrs" :value="modelValue"
    @input="$emit('update:modelValue', $event.target.value)" /><slot name="trailing" /></span>`,
}
const UPinInput = {
  props: ['modelValue', 'length'],
  emits: ['update:modelValue'],
  template: `<input :value="modelValue.join('')"
    @input="$emit('update:modelValue', [...$event.target.value].map(Number))" />`,
}
const UModal = {
  props: ['open', 'title', 'description'],
  emits: ['update:open'],
  template: '<div role="dialog">{{ title }} {{ description }} <slot name="body" /> <slot name="footer" /></div>',
}
const UPopover = { template: '<div><slot name="anchor" /></div>' }

/** `readers`, until the stroke of an hour. */
export const credentials: CredentialsView = {
  accessKeyId: 'ASIAEXAMPLE',
  expiresAt: Date.UTC(2026, 10, 29, 14, 54, 25),
  identityId: 'us-east-1:9f1c7d2e-0000-4000-8000-000000000001',
  signer: { name: 'readers', arn: 'arn:aws:sts::123456789012:assumed-role/readers/CognitoIdentityCredentials' },
}

/** As Amplify throws what Cognito answered. */
export function cognitoError(name: string, message: string): Error {
  return Object.assign(new Error(message), { name, metadata: { httpStatusCode: 400, requestId: 'R1' } })
}

export interface AccountSection {
  readonly view: VueWrapper
  readonly signOut: ReturnType<typeof vi.fn<Aws['session']['auth']['signOut']>>
  readonly changed: ReturnType<typeof vi.fn<Account['changed']>>
  readonly recorder: Aws['recorder']
  /** Presses the button of this name. */
  press(name: string): Promise<void>
  /** Types into the field with this name. */
  type(label: string, text: string): Promise<void>
}

/** @param given what of the person and the backend the test is about */
export async function mountSection(
  section: Component,
  given: {
    readonly attributes?: Attributes
    readonly configuration?: Partial<AwsConfig>
    readonly aws?: Parameters<typeof fakeAws>[0]
    readonly isGuest?: boolean
  } = {},
): Promise<AccountSection> {
  const recorder = createRecorder(50)
  const signOut = vi.fn<Aws['session']['auth']['signOut']>(async (leave) => {
    await leave?.()
    return 'stays'
  })
  const changed = vi.fn(() => Promise.resolve())
  const unheard = () => () => undefined
  const aws = fakeAws({
    configuration: { places: [], identityPoolId: 'us-east-1:1', userPoolId: 'us-east-1_A', ...given.configuration },
    recorder,
    decisions: { find: () => Promise.resolve(undefined) },
    policies: { ofRole: () => Promise.resolve(undefined) },
    guard: undefined,
    session: {
      auth: {
        signOut,
        onChange: unheard,
        onTokensRenewed: unheard,
        currentSession: () =>
          Promise.resolve(
            given.isGuest
              ? { kind: 'guest', identityId: credentials.identityId }
              : {
                  kind: 'signed-in',
                  sub: 's',
                  email: 'rosa@example.test',
                  groups: [],
                  claims: {},
                  identityId: credentials.identityId,
                },
          ),
      },
      credentials: { current: () => credentials, onChange: unheard, renew: () => Promise.resolve(true) },
      turns: fakeTurns().turns,
    },
    ...given.aws,
  })
  const pinia = createPinia()
  createApp({}).use(pinia).provide(awsKey, aws)
  setActivePinia(pinia)
  await useSessionStore().start()

  const attributes = given.attributes ?? { sub: 's', email: 'rosa@example.test', email_verified: 'true' }
  const account: Account = {
    attributes: computed(() => attributes),
    outcome: computed(() => undefined),
    inFlight: computed(() => false),
    refresh: () => Promise.resolve(),
    changed,
  }
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:path(.*)*', component: { render: () => null } }],
  })
  const view = mount(section, {
    attachTo: document.body,
    global: {
      plugins: [pinia, PiniaColada, router],
      components: { UButton, UInput, UPinInput, UModal, UPopover },
      stubs: { UIcon: true },
      provide: { [awsKey as symbol]: aws, [accountKey as symbol]: account, [clockKey as symbol]: createClock() },
    },
  })
  return {
    view,
    signOut,
    changed,
    recorder,
    async press(name) {
      const button = view.findAll('button').find((one) => one.attributes('aria-label') === name || one.text() === name)
      if (!button) throw new Error(`There is no button ${name}: ${view.text()}`)
      if (button.attributes('type') === 'submit') await (button.element as HTMLButtonElement).form?.requestSubmit()
      else await button.trigger('click')
      await vi.waitFor(() => undefined)
    },
    async type(label, text) {
      const named = view.findAll('label').find((one) => one.text().includes(label))
      const field = named ? view.find(`[id="${named.attributes('for')}"]`) : view.find(`input[aria-label="${label}"]`)
      await field.setValue(text)
    },
  }
}
