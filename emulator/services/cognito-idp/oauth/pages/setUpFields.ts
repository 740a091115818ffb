/** What a person sees who has to set up a second step before they are in. */
import { renderSVG } from 'uqr'
import type { UserPool } from '../../pools/userPools.ts'
import type { Parameters } from '../../sign-in/signInStep.ts'
import { fieldOf } from './fields.ts'
import { Html, html } from './html.ts'
import { codeField } from './names.ts'
import { choiceOf } from './secondStepChoice.ts'

/** SMS is told among them, and somebody else has to give the person a number. */
const settable = ['SOFTWARE_TOKEN_MFA', 'EMAIL_OTP']

/** Which second steps can be set up on these pages. @param told MFAS_CAN_SETUP, read. */
export function settableOf(told: readonly string[]): readonly string[] {
  return settable.filter((name) => told.includes(name))
}

/** A choice where there is one; else the app's secret, or the address that codes are to be sent to. */
export function setUpFields(parameters: Parameters, pool: UserPool, told: readonly string[]): readonly Html[] {
  const { SECRET_CODE: secret, ACCOUNT: account = '' } = parameters
  if (secret !== undefined) return [appFields(secret, authenticatorUri(pool, account, secret)), fieldOf(codeField())]
  const names = settableOf(told)
  return names.length > 1 ? [choiceOf(names)] : [fieldOf(emailField)]
}

const emailField = {
  name: 'email',
  label: 'E-mail for codes',
  type: 'email',
  autocomplete: 'email',
  hint: 'From now on each sign-in asks for a code that goes there.',
} as const

/** Source: google-authenticator wiki, "Key Uri Format", which all apps read. */
function authenticatorUri({ settings }: UserPool, account: string, secret: string): string {
  const [issuer, name] = [settings.PoolName, account].map(encodeURIComponent)
  return `otpauth://totp/${issuer}:${name}?secret=${encodeURIComponent(secret)}&issuer=${issuer}`
}

function appFields(secret: string, uri: string): Html {
  return html`<p>
      Scan this with an authenticator app, or type the key into it. Then enter the code that the app shows.
    </p>
    <div class="qr" role="img" aria-label="QR code for an authenticator app">${qrCode(uri)}</div>
    <div class="field">
      <span class="label" id="key">Key</span>
      <code aria-labelledby="key">${inFours(secret)}</code>
    </div>
    <div class="links"><a href="${uri}">Open in an app on this device</a></div>`
}

/** Black on white whatever the colors of the page, as scanners need it. */
function qrCode(uri: string): Html {
  return new Html(renderSVG(uri, { ecc: 'M', border: 4, pixelSize: 1 }))
}

function inFours(secret: string): string {
  return secret.match(/.{1,4}/g)?.join(' ') ?? secret
}
