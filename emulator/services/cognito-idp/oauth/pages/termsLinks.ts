import { termsOfClient } from '../../pools/terms.ts'
import { type Html, html } from './html.ts'
import type { PersonVisit } from './personPage.ts'

/** What a new account agrees to: told once the client has both documents (API Reference, "CreateTerms"). */
export function termsLinks({ context, asked }: Pick<PersonVisit, 'context' | 'asked'>): Html | undefined {
  const all = termsOfClient(context.store, asked.client.id)
  const linkOf = (name: string) => {
    const links = all.find(({ settings }) => settings.TermsName === name)?.settings.Links
    return links?.['cognito:english'] ?? links?.['cognito:default']
  }
  const [terms, privacy] = [linkOf('terms-of-use'), linkOf('privacy-policy')]
  if (terms === undefined || privacy === undefined) return undefined
  return html`<p class="hint">
    With an account you agree to the <a href="${terms}">terms of use</a> and the
    <a href="${privacy}">privacy policy</a>.
  </p>`
}
