import { watchDebounced } from '@vueuse/core'
import { computed, type Ref, shallowRef } from 'vue'
import type { EditedDocument } from './documents/editedDocument.ts'
import { readDraft } from './documents/readDraft.ts'
import type { DraftIssue } from './editor/draftIssues.ts'
import { type WhatIf, whatIf, type WhatIfGround } from './flips/whatIf.ts'

/** Lint loads tables and reads the whole text: it waits until the typing pauses, in ms. */
const lintPause = 200

/**
 * What a draft would change, with every letter; and what is wrong with it, as soon as the typing pauses.
 * @param text of the draft
 */
export function useWhatIf(
  ground: () => WhatIfGround | undefined,
  document: () => EditedDocument | undefined,
  text: () => string,
) {
  const draft = computed(() => {
    const edited = document()
    return edited && readDraft(edited, text())
  })
  const answer = computed((): { readonly result: WhatIf; readonly took: number } | undefined => {
    const [on, edited, read] = [ground(), document(), draft.value]
    if (!on || !edited || !read || read.kind === 'invalid') return undefined
    const start = performance.now()
    const result = whatIf(on, edited, read)
    return { result, took: performance.now() - start }
  })

  const issues: Ref<readonly DraftIssue[]> = shallowRef([])
  let turn = 0
  watchDebounced(
    [document, text],
    async () => {
      const mine = ++turn
      const [edited, read] = [document(), draft.value]
      const { draftIssues } = await import('./editor/draftIssues.ts')
      if (mine !== turn) return
      issues.value = edited && read ? draftIssues(edited, text(), read) : []
    },
    { debounce: lintPause, immediate: true },
  )

  return { draft, answer, issues }
}
