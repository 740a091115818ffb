import { type Html, html } from './html.ts'

const wordsOf: Readonly<Record<string, string>> = {
  EMAIL_OTP: 'A code by e-mail',
  SMS_MFA: 'A code by SMS',
  SOFTWARE_TOKEN_MFA: 'The code of an authenticator app',
}

/** Which second step, by its name in the API; the first one is chosen at once. */
export function choiceOf(names: readonly string[]): Html {
  return html`<fieldset>
    <legend>Second step</legend>
    ${names.map(
      (name, index) =>
        html`<label class="choice"
          ><input type="radio" name="answer" value="${name}" ${index === 0 ? html`checked` : html``} />
          ${wordsOf[name] ?? name}</label
        >`,
    )}
  </fieldset>`
}
