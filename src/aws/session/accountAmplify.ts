/**
 * What Amplify does for the account of whoever is signed in, with their access token. Apart from `amplify.ts`, because nobody needs it
 * before the sign-in form.
 *
 * By itself Amplify asks the identity pool for credentials before each of these calls, which go without, and fails where it refuses
 * (spec identity 6.1). So they are given a context that knows the tokens alone. For passkeys Amplify takes none.
 */
import { Amplify, type AmplifyContext, createAmplifyContext } from 'aws-amplify'
import {
  associateWebAuthnCredential,
  confirmUserAttribute,
  deleteUser,
  deleteUserAttributes,
  deleteWebAuthnCredential,
  fetchDevices,
  fetchMFAPreference,
  fetchUserAttributes,
  forgetDevice,
  listWebAuthnCredentials,
  rememberDevice,
  sendUserAttributeVerificationCode,
  setUpTOTP,
  signOut,
  updateMFAPreference,
  updatePassword,
  updateUserAttributes,
  verifyTOTPSetup,
} from 'aws-amplify/auth'
import { cognitoUserPoolsTokenProvider } from 'aws-amplify/auth/cognito'
import type {
  AccountDevice,
  Attributes,
  CodeDelivery,
  MfaKind,
  MfaPreference,
  Passkey,
  TotpSetUp,
  VerifiableName,
} from '../services/cognito-idp/account.ts'

export interface AccountAmplify {
  readAttributes(): Promise<Attributes>
  /** @returns where codes went, for those that have to be verified first */
  changeAttributes(attributes: Attributes): Promise<readonly CodeDelivery[]>
  removeAttributes(names: readonly string[]): Promise<void>
  sendAttributeCode(name: VerifiableName): Promise<CodeDelivery>
  verifyAttribute(name: VerifiableName, code: string): Promise<void>
  changePassword(from: string, to: string): Promise<void>
  readMfa(): Promise<MfaPreference>
  changeMfa(kind: MfaKind, to: 'DISABLED' | 'ENABLED' | 'NOT_PREFERRED' | 'PREFERRED'): Promise<void>
  /** @param account what the authenticator app calls it */
  setUpTotp(account: string): Promise<TotpSetUp>
  verifyTotp(code: string): Promise<void>
  listPasskeys(next: string | undefined): Promise<{ readonly passkeys: readonly Passkey[]; readonly next?: string }>
  addPasskey(): Promise<void>
  removePasskey(id: string): Promise<void>
  listDevices(): Promise<readonly AccountDevice[]>
  /** The key under which the pool knows this browser, where it does. */
  deviceHere(): Promise<string | undefined>
  /** Of this browser; Amplify remembers no other. */
  rememberDevice(): Promise<void>
  forgetDevice(id: string): Promise<void>
  /** Amplify tells nobody when the pool refuses, and forgets the tokens here all the same. */
  signOutEverywhere(): Promise<void>
  /** With the tokens here. */
  deleteUser(): Promise<void>
}

/** Under which authenticator apps list the account. */
const issuer = 'Rolecall'

/** Amplify is configured once for a page, and warns of endpoints of one's own each time that it makes a context. */
let made: AmplifyContext | undefined

function userPoolAlone(): AmplifyContext {
  made ??= createAmplifyContext(Amplify.getConfig(), { Auth: { tokenProvider: cognitoUserPoolsTokenProvider } })
  return made
}

interface AmplifyDelivery {
  readonly attributeName?: string
  readonly destination?: string
  readonly deliveryMedium?: string
}

function deliveryOf({ attributeName = '', destination, deliveryMedium }: AmplifyDelivery): CodeDelivery {
  return {
    name: attributeName,
    ...(destination !== undefined && { destination }),
    ...(deliveryMedium !== undefined && { medium: deliveryMedium }),
  }
}

export const accountAmplify: AccountAmplify = {
  readAttributes: async () => (await fetchUserAttributes(userPoolAlone())) as Attributes,
  async changeAttributes(userAttributes) {
    const changed = await updateUserAttributes(userPoolAlone(), { userAttributes })
    return Object.values(changed).flatMap(({ nextStep: { codeDeliveryDetails } }) =>
      codeDeliveryDetails ? [deliveryOf(codeDeliveryDetails)] : [],
    )
  },
  removeAttributes: (names) =>
    deleteUserAttributes(userPoolAlone(), { userAttributeKeys: names as [string, ...string[]] }),
  sendAttributeCode: async (userAttributeKey) =>
    deliveryOf(await sendUserAttributeVerificationCode(userPoolAlone(), { userAttributeKey })),
  verifyAttribute: (userAttributeKey, confirmationCode) =>
    confirmUserAttribute(userPoolAlone(), { userAttributeKey, confirmationCode }),
  changePassword: (oldPassword, newPassword) => updatePassword(userPoolAlone(), { oldPassword, newPassword }),
  async readMfa() {
    const { enabled = [], preferred } = await fetchMFAPreference(userPoolAlone())
    return { enabled, ...(preferred && { preferred }) }
  },
  changeMfa: (kind, to) => updateMFAPreference(userPoolAlone(), { [kind.toLowerCase()]: to }),
  async setUpTotp(account) {
    const { sharedSecret, getSetupUri } = await setUpTOTP(userPoolAlone())
    return { secret: sharedSecret, uri: getSetupUri(issuer, encodeURIComponent(account)).href }
  },
  verifyTotp: (code) => verifyTOTPSetup(userPoolAlone(), { code }),
  async listPasskeys(next) {
    const { credentials, nextToken } = await listWebAuthnCredentials(next === undefined ? {} : { nextToken: next })
    const passkeys = credentials.map(
      ({ credentialId = '', friendlyCredentialName, createdAt, authenticatorAttachment }): Passkey => ({
        id: credentialId,
        ...(friendlyCredentialName !== undefined && { name: friendlyCredentialName }),
        ...(createdAt && { madeAt: createdAt }),
        ...(authenticatorAttachment !== undefined && { attachment: authenticatorAttachment }),
      }),
    )
    return { passkeys, ...(nextToken !== undefined && { next: nextToken }) }
  },
  addPasskey: () => associateWebAuthnCredential(),
  removePasskey: (credentialId) => deleteWebAuthnCredential({ credentialId }),
  async listDevices() {
    const devices = await fetchDevices(userPoolAlone())
    // Amplify's type leaves out what it hands on.
    return devices.map(({ id, ...others }) => {
      const { name, attributes, createDate, lastAuthenticatedDate } = others as Partial<AmplifyDevice>
      return {
        id,
        attributes: attributes ?? {},
        ...(name !== undefined && { name }),
        ...(createDate && { madeAt: createDate }),
        ...(lastAuthenticatedDate && { usedAt: lastAuthenticatedDate }),
      }
    })
  },
  deviceHere: async () => (await cognitoUserPoolsTokenProvider.tokenOrchestrator.getDeviceMetadata())?.deviceKey,
  rememberDevice: () => rememberDevice(userPoolAlone()),
  forgetDevice: (id) => forgetDevice(userPoolAlone(), { device: { id } }),
  signOutEverywhere: () => signOut(userPoolAlone(), { global: true }),
  deleteUser: () => deleteUser(userPoolAlone()),
}

interface AmplifyDevice {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly createDate: Date
  readonly lastAuthenticatedDate: Date
}
