/** A backend while somebody works on it: as a file and as a form, whichever they use. */
import type { BackendContent } from '../../../aws/configuration/backend-file/readBackendFile.ts'
import type { Profile, ProfileSource } from '../../../aws/configuration/profiles/profile.ts'
import { type FormDraft, formOf } from '../form/formDraft.ts'

export interface BackendDraft {
  name: string
  source: ProfileSource
  mode: 'file' | 'form'
  text: string
  form: FormDraft
  /** What the form was begun with; it has more than the form shows. */
  begun: BackendContent
  /** The text that the form was filled from: another one fills it anew. */
  formText: string
  /** Somebody tried to save it: from then on every field tells what is wrong with it. */
  tried: boolean
}

export function newDraft(): BackendDraft {
  return draftOf({ name: '', source: 'file', content: {} }, '')
}

/** @param text of the file, where there is one to show; otherwise it is written from the content */
export function draftOf(
  { name, source, content }: Pick<Profile, 'content' | 'name' | 'source'>,
  text: string = textOf(content),
): BackendDraft {
  return {
    name,
    source,
    mode: source === 'form' ? 'form' : 'file',
    text,
    form: formOf(content),
    begun: content,
    formText: text,
    tried: false,
  }
}

export function textOf(content: BackendContent): string {
  return `${JSON.stringify(content, null, 2)}\n`
}

/** Whether anything was typed that is not in what is kept. */
export function isChanged(draft: BackendDraft, kept: Profile): boolean {
  const typed = ({ name, text, form }: BackendDraft) => JSON.stringify([name, text, form])
  return typed(draft) !== typed(draftOf(kept))
}
