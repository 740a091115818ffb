import { computed, type ComputedRef, onScopeDispose, type Ref, ref, shallowRef } from 'vue'
import type { BackendFile } from '../../aws/configuration/backend-file/readBackendFile.ts'
import type { ConfigurationError } from '../../aws/configuration/configurationError.ts'
import { blockedAddresses, readConnectSources } from '../../aws/configuration/connectSources.ts'
import { longestName, type Profile } from '../../aws/configuration/profiles/profile.ts'
import { useAws } from '../../outcomes/useAws.ts'
import { newKey, servedKey, useBackendsStore } from './backendsStore.ts'
import { type BackendDraft, draftOf, isChanged } from './draft/backendDraft.ts'
import { type Reading, useReading } from './draft/useReading.ts'
import { type BackendRow, backendRows, servedName } from './list/backendRows.ts'

export interface ShownBackend {
  readonly rows: ComputedRef<readonly BackendRow[]>
  readonly row: ComputedRef<BackendRow | undefined>
  readonly connectedName: ComputedRef<string>
  readonly isServed: ComputedRef<boolean>
  /** Typed and not saved. */
  readonly isTyped: ComputedRef<boolean>
  readonly draft: ComputedRef<BackendDraft>
  readonly reading: Reading
  /** The file of whichever is shown. */
  readonly file: ComputedRef<BackendFile | undefined>
  /** Why the one beside the app cannot be read. */
  readonly servedProblem: ComputedRef<ConfigurationError | undefined>
  /** What it is called unless somebody says otherwise. */
  readonly suggestedName: ComputedRef<string>
  readonly nameProblem: ComputedRef<string | undefined>
  /** Addresses of it that the page may not call. */
  readonly blocked: ComputedRef<readonly string[]>
  /** Why the last saving did not work. */
  readonly notSaved: Readonly<Ref<string>>
  /** @returns the id under which it is kept; undefined when something is in the way, which is then told */
  save(): Promise<string | undefined>
}

/** The backend that is looked at, among all that this browser knows. */
export function useShownBackend(): ShownBackend {
  const store = useBackendsStore()
  const { configuration } = useAws()
  const sources = shallowRef<readonly string[]>()
  const notSaved = ref('')

  store.refresh()
  void store.readServed()
  void readConnectSources().then((read) => (sources.value = read))
  onScopeDispose(store.onChangeElsewhere(store.refresh))

  const changed = computed(() => {
    const isTouched = (kept: Profile) => {
      const typed = store.drafts[kept.id]
      return typed !== undefined && isChanged(typed, kept)
    }
    return new Set(store.kept.profiles.filter(isTouched).map(({ id }) => id))
  })
  const rows = computed(() =>
    backendRows({
      configuration,
      profiles: store.kept.profiles,
      active: store.active,
      served: store.served,
      drafts: store.drafts,
      changed: changed.value,
    }),
  )
  const row = computed(() => rows.value.find(({ key }) => key === store.shown))
  const isServed = computed(() => store.shown === servedKey)
  const draft = computed(() => {
    if (!isServed.value) return store.draft(store.shown)
    return draftOf({ name: servedName(undefined), source: 'file', content: {} }, store.served?.text ?? '')
  })
  const reading = useReading(draft)
  const file = computed(() => (isServed.value ? store.served?.file : reading.file.value))
  const suggestedName = computed(() => file.value?.configuration.label ?? file.value?.configuration.userPoolId ?? '')
  const name = computed(() => draft.value.name.trim() || suggestedName.value)
  const nameProblem = computed(() => {
    if (isServed.value) return undefined
    if (name.value.length > longestName) return `A name has ${longestName} characters at most.`
    const isTaken = store.kept.profiles.some((other) => other.id !== store.shown && other.name === name.value)
    return isTaken ? 'Another backend has this name already.' : undefined
  })

  async function save(): Promise<string | undefined> {
    const typed = draft.value
    typed.tried = true
    notSaved.value = ''
    const read = await reading.read()
    if (!read || nameProblem.value !== undefined) return undefined
    const id = store.shown === newKey ? crypto.randomUUID() : store.shown
    const source = typed.source === 'link' ? 'link' : typed.mode
    try {
      store.save({ id, name: name.value, source, content: read.content, savedAt: new Date().toISOString() })
      return id
    } catch (error) {
      notSaved.value = error instanceof Error ? error.message : String(error)
      return undefined
    }
  }

  return {
    rows,
    row,
    connectedName: computed(() => rows.value.find(({ isConnected }) => isConnected)?.name ?? 'this backend'),
    isServed,
    isTyped: computed(() => store.shown === newKey || changed.value.has(store.shown)),
    draft,
    reading,
    file,
    servedProblem: computed(() => store.served?.problem),
    suggestedName,
    nameProblem,
    blocked: computed(() => {
      if (!file.value || !sources.value) return []
      return blockedAddresses(file.value.configuration, sources.value, globalThis.location.origin)
    }),
    notSaved,
    save,
  }
}
