/** What a browser hands over of a passkey (`PublicKeyCredential.toJSON()`), with every member looked at. */
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'

/** What the browser signed besides the authenticator's own. */
export interface ClientData {
  readonly type: string
  /** base64url. */
  readonly challenge: string
  readonly origin: string
}

export interface Read<Credential> {
  readonly credential: Credential
  readonly clientData: ClientData
}

const usualTransports = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const

/** @returns undefined for what is none. */
export function readRegistration(value: unknown): Read<RegistrationResponseJSON> | undefined {
  const common = readCommon(value)
  const attestationObject = base64url(common?.response.attestationObject)
  if (!common || attestationObject === undefined) return undefined
  const { id, attachment, clientDataJSON, clientData, response } = common
  const given: readonly unknown[] = Array.isArray(response.transports) ? response.transports : []
  const transports = usualTransports.filter((one) => given.includes(one))
  const credential: RegistrationResponseJSON = {
    id,
    rawId: id,
    type: 'public-key',
    ...(attachment && { authenticatorAttachment: attachment }),
    clientExtensionResults: {},
    response: { clientDataJSON, attestationObject, transports },
  }
  return { credential, clientData }
}

/** @returns undefined for what is none. */
export function readAssertion(value: unknown): Read<AuthenticationResponseJSON> | undefined {
  const common = readCommon(value)
  const authenticatorData = base64url(common?.response.authenticatorData)
  const signature = base64url(common?.response.signature)
  if (!common || authenticatorData === undefined || signature === undefined) return undefined
  const { id, clientDataJSON, clientData, response } = common
  const userHandle = base64url(response.userHandle)
  const credential: AuthenticationResponseJSON = {
    id,
    rawId: id,
    type: 'public-key',
    clientExtensionResults: {},
    response: { clientDataJSON, authenticatorData, signature, ...(userHandle !== undefined && { userHandle }) },
  }
  return { credential, clientData }
}

function readCommon(value: unknown) {
  const { id, rawId, type, response, authenticatorAttachment } = membersOf(value)
  const inner = membersOf(response)
  const clientDataJSON = base64url(inner.clientDataJSON)
  const clientData = clientDataJSON === undefined ? undefined : readClientData(clientDataJSON)
  if (base64url(id) === undefined || typeof id !== 'string' || rawId !== id || type !== 'public-key') return undefined
  if (clientDataJSON === undefined || !clientData) return undefined
  const attachment = (['platform', 'cross-platform'] as const).find((one) => one === authenticatorAttachment)
  return { id, attachment, clientDataJSON, clientData, response: inner }
}

function readClientData(text: string): ClientData | undefined {
  try {
    const { type, challenge, origin } = membersOf(JSON.parse(Buffer.from(text, 'base64url').toString()))
    if (typeof type !== 'string' || typeof challenge !== 'string' || typeof origin !== 'string') return undefined
    return { type, challenge, origin }
  } catch {
    return undefined
  }
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
}

function base64url(value: unknown): string | undefined {
  return typeof value === 'string' && /^[\w-]+$/.test(value) ? value : undefined
}
