import { outputsOf } from '../../../aws/configuration/backend-file/outputsOf.ts'
import type { BackendFile } from '../../../aws/configuration/backend-file/readBackendFile.ts'
import { bucketsOfPlaces } from '../../../aws/configuration/bucketsOfPlaces.ts'

/** What a file says of one thing. */
export interface FactRow {
  readonly label: string
  /** In words. */
  readonly words?: string
  /** AWS's own words: names, ids, addresses. */
  readonly names?: readonly string[]
}

interface SignInFacts {
  readonly username_attributes?: readonly string[]
  readonly standard_required_attributes?: readonly string[]
  readonly mfa_configuration?: string
  readonly mfa_methods?: readonly string[]
  readonly groups?: readonly Readonly<Record<string, { readonly precedence?: number }>>[]
  readonly oauth?: { readonly domain?: string; readonly identity_providers?: readonly string[] }
}

const attributeNames: Readonly<Record<string, string>> = { email: 'e-mail', phone_number: 'phone number' }
const storageWords = {
  local: 'In local storage, for all tabs',
  session: 'In session storage, for one tab',
  memory: 'In memory, until the page is left',
}
const secondSteps: Readonly<Record<string, string>> = { OPTIONAL: 'Optional', REQUIRED: 'Required' }
const methodNames: Readonly<Record<string, string>> = { TOTP: 'authenticator app', SMS: 'SMS', EMAIL: 'e-mail' }

/** What was read, as far as the file says anything; what decides where calls go comes first. */
export function factRows(file: BackendFile): readonly FactRow[] {
  const { configuration, unread, secrets } = file
  const auth = outputsOf(file.content).auth as SignInFacts
  const hosts = Object.values(configuration.endpoints ?? {}).map((url) => new URL(url).host)
  const buckets = bucketsOfPlaces(configuration)
  const places = configuration.places.filter(({ prefix }) => prefix !== '')
  const rows: readonly FactRow[] = [
    { label: 'User pool', names: [configuration.userPoolId] },
    { label: 'Client', names: [configuration.userPoolClientId] },
    { label: 'Identity pool', names: [configuration.identityPoolId] },
    { label: 'Region', names: [configuration.region] },
    { label: 'Endpoints', ...(hosts.length > 0 ? { names: [...new Set(hosts)] } : { words: "AWS's own" }) },
    { label: 'Sign-in', words: signInWords(auth) },
    { label: 'Flow', names: flowNames(file) },
    { label: 'Tokens', words: tokenWords(file) },
    { label: 'Metadata', names: Object.keys(configuration.signIn?.clientMetadata ?? {}) },
    { label: 'Second step', words: secondStepWords(auth) },
    { label: 'Passwords', words: passwordWords(file) },
    { label: 'Groups', names: groupNames(auth) },
    { label: 'Guests', words: configuration.guestAccess ? 'On, says the file' : 'Off, says the file' },
    { label: 'Hosted sign-in', names: hostedNames(auth) },
    { label: 'Buckets', names: buckets },
    { label: 'Places', names: places.map(({ prefix }) => prefix) },
    { label: 'Kept unread', names: unread },
    { label: 'Taken away', names: secrets, ...(secrets.length > 0 && { words: 'secrets are not kept here' }) },
    { label: 'Not run', words: ignoredWords(file) },
  ]
  return rows.filter(({ words = '', names = [] }) => words !== '' || names.length > 0)
}

function flowNames({ configuration: { signIn } }: BackendFile): readonly string[] {
  return signIn?.authenticationFlowType === undefined ? [] : [signIn.authenticationFlowType]
}

function tokenWords({ configuration: { signIn } }: BackendFile): string {
  const { storage, cookieStorage: { domain = 'this host' } = {} } = signIn ?? {}
  if (storage === undefined) return ''
  return storage === 'cookie' ? `In cookies of ${domain}` : storageWords[storage]
}

function signInWords({ username_attributes: told, standard_required_attributes: required = [] }: SignInFacts): string {
  const by = told?.length === 0 ? ['username'] : (told ?? [])
  const nameOf = (attribute: string) => attributeNames[attribute] ?? attribute.replaceAll('_', ' ')
  const others = required.filter((attribute) => !by.includes(attribute)).map(nameOf)
  const words = [by.map(nameOf).join(' or '), others.length > 0 ? `${others.join(', ')} required` : '']
  const said = words.filter((part) => part !== '').join('; ')
  return said.charAt(0).toUpperCase() + said.slice(1)
}

function secondStepWords({ mfa_configuration: kind = '', mfa_methods: methods = [] }: SignInFacts): string {
  if (kind === 'NONE') return 'None'
  const word = secondSteps[kind]
  if (word === undefined) return ''
  return [word, methods.map((method) => methodNames[method] ?? method).join(' or ')].filter(Boolean).join(': ')
}

function passwordWords({ configuration: { passwordPolicy } }: BackendFile): string {
  return passwordPolicy ? `At least ${passwordPolicy.minLength} characters` : ''
}

function groupNames({ groups = [] }: SignInFacts): readonly string[] {
  return groups.flatMap((entry) =>
    Object.entries(entry).map(([name, { precedence }]) => (precedence === undefined ? name : `${name} ${precedence}`)),
  )
}

function hostedNames({ oauth }: SignInFacts): readonly string[] {
  return oauth?.domain === undefined ? [] : [oauth.domain, ...(oauth.identity_providers ?? [])]
}

function ignoredWords({ ignoredFrom }: BackendFile): string {
  return ignoredFrom === undefined ? '' : `Code around the object, from line ${ignoredFrom} on: ignored`
}
