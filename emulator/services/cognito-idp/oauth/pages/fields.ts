/** Parts that forms are made of. */
import { type FormGuard, guardField } from '../formGuard.ts'
import { type Html, html } from './html.ts'

export interface Field {
  readonly name: string
  readonly label: string
  readonly type?: 'email' | 'password' | 'tel' | 'text' | undefined
  readonly autocomplete?: string | undefined
  readonly value?: string | undefined
  readonly hint?: string | undefined
  readonly isOptional?: boolean | undefined
}

export function fieldOf(field: Field): Html {
  const { name, label, type = 'text', autocomplete = 'off', value = '', hint, isOptional = false } = field
  const hintId = `${name}-hint`
  return html`<div class="field">
    <label for="${name}">${label}</label>
    <input
      id="${name}"
      name="${name}"
      type="${type}"
      autocomplete="${autocomplete}"
      value="${type === 'password' ? '' : value}"
      autocapitalize="none"
      spellcheck="false"
      ${isOptional ? html`` : html`required`}
      ${hint === undefined ? html`` : html`aria-describedby="${hintId}"`}
    />
    ${hint !== undefined && html`<span class="hint" id="${hintId}">${hint}</span>`}
  </div>`
}

/** @param parts.action with the query of the app's request. */
export function formOf(parts: {
  readonly action: string
  readonly guard: FormGuard
  readonly hidden?: Readonly<Record<string, string>>
  readonly fields: readonly Html[]
  readonly button: string
  readonly isQuiet?: boolean
}): Html {
  const hidden = { ...parts.hidden, [guardField]: parts.guard.token }
  return html`<form method="post" action="${parts.action}">
    ${Object.entries(hidden).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
    ${parts.fields}
    <button type="submit" class="${parts.isQuiet ? 'quiet' : ''}">${parts.button}</button>
  </form>`
}

/** What came of the step before. */
export function messageOf({ problem, note }: { problem?: string | undefined; note?: string | undefined }): Html {
  if (problem !== undefined) return html`<p class="problem" role="alert">${problem}</p>`
  return note === undefined ? html`` : html`<p class="note" role="status">${note}</p>`
}
