import { computed } from 'vue'
import type { PoolRole } from '../../roles/poolRoles.ts'
import { draftKey, useWhatIfStore } from '../whatIfStore.ts'
import type { EditedDocument } from './editedDocument.ts'

/** What was typed for the opened document, and whether what is in force has become another meanwhile. */
export function useDraft(
  role: () => PoolRole | undefined,
  documents: () => readonly EditedDocument[],
  opened: () => EditedDocument | undefined,
) {
  const store = useWhatIfStore()
  const keyOf = (document: EditedDocument | undefined) => {
    const of = role()
    return of && document && draftKey(of.arn, document)
  }
  const key = computed(() => keyOf(opened()))
  const kept = computed(() => (key.value === undefined ? undefined : store.drafts.get(key.value)))
  const text = computed(() => kept.value?.text ?? opened()?.text ?? '')

  function keep(typed: string, base: string): void {
    if (key.value === undefined) return
    if (typed === opened()?.text) store.drafts.delete(key.value)
    else store.drafts.set(key.value, { text: typed, base })
  }

  return {
    key,
    text,
    isChanged: computed(() => kept.value !== undefined && kept.value.text !== opened()?.text),
    /** From what the draft was begun with to what is in force now, where these differ. */
    moved: computed(() => {
      const [draft, document] = [kept.value, opened()]
      return draft && document && draft.base !== document.text ? { from: draft.base, to: document.text } : undefined
    }),
    /** Ids of the documents that have one. */
    drafted: computed(
      () =>
        new Set(
          documents()
            .filter((document) => store.drafts.has(keyOf(document) ?? ''))
            .map(({ id }) => id),
        ),
    ),
    title: computed(() => titleOf(role(), opened())),
    type: (typed: string) => keep(typed, kept.value?.base ?? opened()?.text ?? ''),
    /** Goes on from what is in force now. */
    keepOverIt: () => keep(text.value, opened()?.text ?? ''),
    discard: () => {
      if (key.value !== undefined) store.drafts.delete(key.value)
    },
  }
}

/** "Folders of readers" */
function titleOf(role: PoolRole | undefined, document: EditedDocument | undefined): string {
  if (!role || !document) return ''
  if (document.kind === 'mapping') return 'Role mapping'
  return document.kind === 'bucket' ? `Policy of ${document.bucket}` : `${document.title} of ${role.name}`
}
