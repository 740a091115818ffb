import { defineStore } from 'pinia'
import { reactive, ref, shallowRef } from 'vue'
import { type BackendFile, readBackendFile } from '../../aws/configuration/backend-file/readBackendFile.ts'
import { ConfigurationError } from '../../aws/configuration/configurationError.ts'
import { servedText } from '../../aws/configuration/loadConfiguration.ts'
import type { Profile } from '../../aws/configuration/profiles/profile.ts'
import { createProfiles } from '../../aws/configuration/profiles/profiles.ts'
import { type BackendDraft, draftOf, newDraft, textOf } from './draft/backendDraft.ts'

/** Keys of what has no id: the backend beside this app, and one that is not kept yet. */
export const servedKey = 'served'
export const newKey = 'new'

/** The backend beside this app, as far as it can be read. */
export interface ServedBackend {
  readonly text: string
  readonly file?: BackendFile
  readonly problem?: ConfigurationError
}

/** The backends of this browser, and what is being typed of them: it outlives the page, and is written nowhere. */
export const useBackendsStore = defineStore('backends', () => {
  const profiles = createProfiles()
  const kept = shallowRef(profiles.read())
  const active = ref(profiles.active())
  const served = shallowRef<ServedBackend>()
  const drafts = reactive<Record<string, BackendDraft>>({})
  /** The key of the backend that is looked at. */
  const shown = ref(active.value ?? servedKey)

  function refresh(): void {
    kept.value = profiles.read()
    active.value = profiles.active()
    const isThere = (key: string) => key === servedKey || key === newKey || profiles.find(key) !== undefined
    if (!isThere(shown.value)) shown.value = servedKey
  }

  async function readServed(): Promise<void> {
    let text = ''
    try {
      text = await servedText()
      const file = await readBackendFile(text)
      // Nothing of it is kept, so nothing is told as taken away; and it is served in one line.
      served.value = { text: textOf(file.content), file: { ...file, secrets: [] } }
    } catch (error) {
      if (!(error instanceof ConfigurationError)) throw error
      served.value = { text, problem: error }
    }
  }

  /** Made when it is first looked at. */
  function draft(key: string): BackendDraft {
    const profile = kept.value.profiles.find(({ id }) => id === key)
    return (drafts[key] ??= profile ? draftOf(profile) : newDraft())
  }

  function begin(draftOfNew: BackendDraft): void {
    drafts[newKey] = draftOfNew
    shown.value = newKey
  }

  /** What was typed of a new one is gone on with. */
  function add(): void {
    begin(drafts[newKey] ?? newDraft())
  }

  /** @throws when the browser keeps nothing, or no more */
  function save(profile: Profile): void {
    profiles.save(profile)
    // Written anew from what is kept when it is next looked at.
    delete drafts[profile.id]
    if (shown.value === newKey) delete drafts[newKey]
    refresh()
    shown.value = profile.id
  }

  function discard(key: string): void {
    delete drafts[key]
    if (key === newKey) shown.value = active.value ?? servedKey
  }

  function remove(id: string): void {
    profiles.remove(id)
    delete drafts[id]
    refresh()
  }

  return {
    kept,
    active,
    served,
    drafts,
    shown,
    refresh,
    readServed,
    draft,
    begin,
    add,
    save,
    discard,
    remove,
    activate: profiles.activate,
    onChangeElsewhere: profiles.onChangeElsewhere,
  }
})
