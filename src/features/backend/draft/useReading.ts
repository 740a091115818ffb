import { computed, type ComputedRef, type Ref, shallowRef, watch } from 'vue'
import { outputsOf } from '../../../aws/configuration/backend-file/outputsOf.ts'
import {
  type BackendFile,
  describeContent,
  readBackendFile,
} from '../../../aws/configuration/backend-file/readBackendFile.ts'
import { ConfigurationError } from '../../../aws/configuration/configurationError.ts'
import { checkForm, type FormProblems } from '../form/checkForm.ts'
import { contentOf, formOf } from '../form/formDraft.ts'
import { type BackendDraft, textOf } from './backendDraft.ts'

export interface Reading {
  /** Undefined while the draft cannot be read. */
  readonly file: ComputedRef<BackendFile | undefined>
  /** Why not; undefined where it can, and where nothing was typed yet. */
  readonly problem: ComputedRef<ConfigurationError | undefined>
  readonly formProblems: ComputedRef<FormProblems>
  /** Carries what was typed over to the other way of typing it. */
  show(mode: BackendDraft['mode']): void
  /** Reads what is there now, for somebody who does not wait for it. */
  read(): Promise<BackendFile | undefined>
}

/** Reads a draft whenever it changes. What is shown stays until the next answer is there. */
export function useReading(draft: Readonly<Ref<BackendDraft>>): Reading {
  const answer = shallowRef<{ readonly file?: BackendFile; readonly problem?: ConfigurationError }>({})
  const formProblems = computed(() => (draft.value.mode === 'form' ? checkForm(draft.value.form) : {}))
  let turn = 0

  async function read(): Promise<BackendFile | undefined> {
    const mine = ++turn
    const next = await answerOf(draft.value, Object.keys(formProblems.value).length > 0)
    if (mine === turn) answer.value = next
    return next.file
  }

  watch(draft, () => void read(), { deep: true, immediate: true })

  return {
    file: computed(() => answer.value.file),
    problem: computed(() => answer.value.problem),
    formProblems,
    show(mode) {
      const now = draft.value
      const { file } = answer.value
      if (mode === now.mode) return
      if (mode === 'form' && file && now.text !== now.formText) {
        now.begun = outputsOf(file.content)
        now.form = formOf(file.content)
        now.formText = now.text
      } else if (mode === 'file' && file) {
        now.text = now.formText = textOf(file.content)
      }
      now.mode = mode
    },
    read,
  }
}

async function answerOf(
  { mode, text, form, begun, tried }: BackendDraft,
  hasProblems: boolean,
): Promise<{ readonly file?: BackendFile; readonly problem?: ConfigurationError }> {
  if (mode === 'form' ? hasProblems : text.trim() === '' && !tried) return {}
  try {
    return { file: await (mode === 'form' ? describeContent(contentOf(form, begun)) : readBackendFile(text)) }
  } catch (error) {
    if (error instanceof ConfigurationError) return { problem: error }
    throw error
  }
}
