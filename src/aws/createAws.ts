import type { Aws } from './aws.ts'
import { callWhenLoaded } from './call/callWhenLoaded.ts'
import { createClients } from './call/clients.ts'
import type { AwsConfig } from './configuration/configuration.ts'
import { createChangeGuard } from './guard/changeGuard.ts'
import { loadOnce } from './loadOnce.ts'
import { createPersonas } from './persona/personas.ts'
import { createPolicies } from './policies/policies.ts'
import { createDecisions } from './record/decisions.ts'
import { keepCalls, readKeptCalls } from './record/keptCalls.ts'
import { lightenRecord } from './record/lightenRecord.ts'
import { createRecorder } from './record/recorder.ts'
import { amplify as pageAmplify, type AmplifyAuth } from './session/amplify.ts'
import { createAuth } from './session/auth.ts'
import { createPersonaChoice } from './session/chosenPersona.ts'
import { createCredentials } from './session/credentials.ts'
import { followSigner } from './session/followSigner.ts'
import { createGuestChoice } from './session/guestChoice.ts'
import { observeCognito } from './session/observeCognito.ts'
import { forgetAtSignOut } from './session/personalStorage.ts'
import { reachSignInPages } from './session/reachSignInPages.ts'
import { createSessionTurns } from './session/sessionTurns.ts'
import { createSignInPages } from './session/sign-in-pages/signInPages.ts'
import { createSignOutWord } from './session/signOutWord.ts'
import { storageLikeTokens } from './session/storageLikeTokens.ts'
import { createTabOwner } from './session/tabOwner.ts'

const recordedCalls = 10_000

/**
 * Puts together what the console has of AWS: from here on the page's calls to Cognito are recorded, and each session's
 * role is asked for when it starts. Once for a page: Amplify, and the page's `fetch`, are one for all.
 * @param configuration which backend
 * @param page what the page gives: Amplify, and where the observed `fetch` hangs; a test passes its own
 */
export function createAws(
  configuration: AwsConfig,
  page: { readonly amplify: AmplifyAuth; readonly observed: { fetch: typeof fetch } } = {
    amplify: pageAmplify,
    observed: globalThis,
  },
): Aws {
  const { amplify, observed } = page
  const recorder = createRecorder(recordedCalls, readKeptCalls())
  keepCalls(recorder)
  lightenRecord(recorder)
  observeCognito(configuration, { recorder, page: observed })
  reachSignInPages(configuration, observed)

  const besideTokens = storageLikeTokens(configuration.signIn?.storage)
  const guestChoice = createGuestChoice(besideTokens)
  const credentials = createCredentials({
    amplify,
    guestChoice,
    personas: {
      choice: createPersonaChoice(),
      async ask(persona, options) {
        const { requirePersona } = await import('./persona/requirePersona.ts')
        return requirePersona(aws, persona, options)
      },
    },
  })
  const signInPages = createSignInPages(configuration, amplify)
  const auth = createAuth(configuration, {
    amplify,
    signInPages,
    credentials,
    guestChoice,
    owner: createTabOwner(recorder),
    signOutWord: createSignOutWord(besideTokens),
  })
  const turns = createSessionTurns(auth)
  forgetAtSignOut(auth, recorder)

  const beside: Aws['beside'] = {}
  turns.onDropped(() => delete beside.memory)

  // What has endpoints of its own stands in for AWS, and is made for trying.
  const guard = configuration.endpoints ? undefined : createChangeGuard()
  turns.onDropped(() => guard?.forget())

  const loadCall = loadOnce(async () => {
    const { createCall } = await import('./call/call.ts')
    return createCall({
      credentials,
      recorder,
      beside,
      identityPool: () => ({
        identityPoolId: configuration.identityPoolId,
        isGuest: guestChoice.read() || credentials.current()?.persona?.kind === 'guest',
      }),
      ...(guard && { guard }),
    })
  })
  // At hand before the first call, which may meet a lost connection.
  turns.onNew(() => void loadCall().catch(() => undefined))

  const aws: Aws = {
    configuration,
    session: { auth, credentials, turns, ...(signInPages && { signInPages }) },
    clients: createClients(configuration, { credentials, turns }),
    recorder,
    beside,
    decisions: createDecisions(configuration.decisionLogUrl),
    policies: createPolicies(configuration),
    personas: createPersonas(turns, () => aws),
    ...(guard && { guard }),
    call: callWhenLoaded(loadCall, recorder),
  }
  followSigner(aws)
  return aws
}
