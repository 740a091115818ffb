/** A backend as a form has it: each field a text as it is typed, or a switch. */
import type { BackendOutputs, Place, ServiceEndpoints, StorageOutputs } from '#contract/backendOutputs.ts'
import type { OAuthOutputs } from '#contract/signInPagesOutputs.ts'
import { outputsOf } from '../../../aws/configuration/backend-file/outputsOf.ts'
import type { BackendContent } from '../../../aws/configuration/backend-file/readBackendFile.ts'
import { placesOfStorage } from '../../../aws/configuration/placesOfStorage.ts'
import { type SignInDraft, signInDraftOf, signInOutputsOf, usernameAttributesOf } from './signInDraft.ts'

export interface FormDraft extends SignInDraft {
  region: string
  userPoolId: string
  clientId: string
  identityPoolId: string
  guests: boolean
  /** Empty where the file says nothing of it. */
  passwordLength: string
  /** Without `https://`; empty where there is no hosted sign-in. */
  domain: string
  /** With blanks between them. */
  scopes: string
  /** One address a line. */
  redirectsIn: string
  redirectsOut: string
  responseType: 'code' | 'token'
  hasEndpoints: boolean
  endpoints: Record<keyof ServiceEndpoints, string>
  /** One a line: `bucket`, `bucket/folder/`. */
  places: string
}

/** The file with what the form has of it. Amplify's own has more, which a form leaves as it is. */
type Outputs = Omit<Partial<BackendOutputs>, 'auth'> & {
  readonly auth?: Partial<Omit<BackendOutputs['auth'], 'oauth'>> & { readonly oauth?: Partial<OAuthOutputs> }
}

const noEndpoints = { userPool: '', identityPool: '', s3: '', route53: '', sts: '' }

/** @param content of a file that was read, or empty */
export function formOf(content: BackendContent): FormDraft {
  const { auth = {}, storage, custom } = outputsOf(content) as Outputs
  const { endpoints, places = storage ? placesOfStorage(storage) : [] } = custom?.rolecall ?? {}
  const { oauth = {} } = auth
  return {
    ...signInDraftOf(auth.username_attributes, custom?.rolecall?.signIn),
    region: auth.aws_region ?? '',
    userPoolId: auth.user_pool_id ?? '',
    clientId: auth.user_pool_client_id ?? '',
    identityPoolId: auth.identity_pool_id ?? '',
    guests: auth.unauthenticated_identities_enabled ?? false,
    passwordLength: String(auth.password_policy?.min_length ?? ''),
    domain: oauth.domain ?? '',
    scopes: (oauth.scopes ?? []).join(' '),
    redirectsIn: (oauth.redirect_sign_in_uri ?? []).join('\n'),
    redirectsOut: (oauth.redirect_sign_out_uri ?? []).join('\n'),
    responseType: oauth.response_type === 'token' ? 'token' : 'code',
    hasEndpoints: endpoints !== undefined,
    endpoints: { ...noEndpoints, ...endpoints },
    places: places.map(placeLine).join('\n'),
  }
}

/**
 * What the form says, in what it was begun with.
 * @param form without problems
 */
export function contentOf(form: FormDraft, begun: BackendContent): BackendContent {
  const base = outputsOf(begun) as Outputs
  const { rolecall, ...others } = base.custom ?? {}
  const signIn = signInOutputsOf(form)
  // Where the pages of one domain are, and who signs people in there, is not so of another.
  const isOtherDomain = form.domain.trim() !== (base.auth?.oauth?.domain ?? '')
  const own = {
    ...without(rolecall, ['endpoints', 'places', 'signIn', ...(isOtherDomain ? ['signInPages'] : [])]),
    ...(signIn && { signIn }),
    ...(form.hasEndpoints && { endpoints: trimmed(form.endpoints) }),
    ...placesFor(form.places, rolecall?.places, base.storage),
  }
  const custom = { ...others, ...(Object.keys(own).length > 0 && { rolecall: own }) }
  return {
    ...without(base, ['custom']),
    auth: authOf(form, base.auth),
    ...(Object.keys(custom).length > 0 && { custom }),
  }
}

function authOf(form: FormDraft, begun: Outputs['auth'] = {}): object {
  const { oauth, password_policy: policy, username_attributes: by, ...kept } = begun
  const length = form.passwordLength.trim()
  const passwords = { ...without(policy, ['min_length']), ...(length !== '' && { min_length: Number(length) }) }
  return {
    ...kept,
    aws_region: form.region.trim(),
    user_pool_id: form.userPoolId.trim(),
    user_pool_client_id: form.clientId.trim(),
    identity_pool_id: form.identityPoolId.trim(),
    unauthenticated_identities_enabled: form.guests,
    ...usernameAttributesOf(form, by),
    ...(Object.keys(passwords).length > 0 && { password_policy: passwords }),
    ...(form.domain.trim() !== '' && {
      oauth: {
        identity_providers: oauth?.identity_providers ?? [],
        domain: form.domain.trim(),
        scopes: wordsOf(form.scopes),
        redirect_sign_in_uri: wordsOf(form.redirectsIn),
        redirect_sign_out_uri: wordsOf(form.redirectsOut),
        response_type: form.responseType,
      },
    }),
  }
}

function without(from: object | undefined, names: readonly string[]): BackendContent {
  return Object.fromEntries(Object.entries(from ?? {}).filter(([name]) => !names.includes(name)))
}

/** What is written as it was before keeps its words and regions. */
function placesFor(
  text: string,
  begun: readonly Place[] | undefined,
  storage: StorageOutputs | undefined,
): { readonly places?: readonly Place[] } {
  const lines = wordsOf(text)
  const known = begun ?? (storage ? placesOfStorage(storage) : [])
  if (lines.join('\n') === known.map(placeLine).join('\n')) return begun ? { places: begun } : {}
  return { places: lines.map((line) => known.find((place) => placeLine(place) === line) ?? placeOf(line)) }
}

function placeOf(line: string): Place {
  const slash = line.indexOf('/')
  if (slash === -1) return { bucket: line, prefix: '', label: line }
  return { bucket: line.slice(0, slash), prefix: line.slice(slash + 1), label: line }
}

function placeLine({ bucket, prefix }: Place): string {
  return prefix === '' ? bucket : `${bucket}/${prefix}`
}

function trimmed(endpoints: FormDraft['endpoints']): FormDraft['endpoints'] {
  const { userPool, identityPool, s3, route53, sts } = endpoints
  const bare = (url: string) => url.trim().replace(/\/+$/, '')
  return {
    userPool: bare(userPool),
    identityPool: bare(identityPool),
    s3: bare(s3),
    route53: bare(route53),
    sts: bare(sts),
  }
}

/** Addresses, scopes and places have no blanks in them. */
export function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '')
}
