import type { Aws } from '../../../aws/aws.ts'
import { createClients } from '../../../aws/call/clients.ts'
import { createPolicies } from '../../../aws/policies/policies.ts'
import { createRecorder } from '../../../aws/record/recorder.ts'
import { createCredentials, NoCredentialsError } from '../../../aws/session/credentials.ts'
import { type Bundle, mostBundleCalls } from '../share/bundle.ts'

type CallsOfFile = Pick<Bundle, 'calls' | 'decisions'> & { readonly backend: Pick<Bundle['backend'], 'region'> }

/**
 * What the Calls page reads, from a bundle: its calls and decisions, and nothing else of the page's own. No endpoint, no policies
 * and nobody to sign as, so that nothing is asked anywhere and no call of a stranger is signed.
 */
export function bundleAws(aws: Aws, { calls, decisions, backend }: CallsOfFile): Aws {
  const byRequest = new Map(decisions.map((entry) => [entry.requestId, entry]))
  const configuration = {
    region: backend.region,
    userPoolId: '',
    userPoolClientId: '',
    identityPoolId: '',
    guestAccess: false,
    places: [],
  }
  const credentials = createCredentials({ amplify: nobody, guestChoice: { read: () => false }, personas: nobodyElse })
  return {
    ...aws,
    configuration,
    session: { ...aws.session, credentials },
    clients: createClients(configuration, { credentials, turns: { onDropped: () => () => undefined } }),
    recorder: createRecorder(mostBundleCalls, calls),
    beside: {},
    decisions: { find: (requestId) => Promise.resolve(byRequest.get(requestId)) },
    policies: createPolicies({}),
    personas: { as: () => Promise.reject(new NoCredentialsError()) },
  }
}

const nobodyElse: Parameters<typeof createCredentials>[0]['personas'] = {
  choice: { read: () => undefined, write: () => undefined },
  ask: () => Promise.reject(new NoCredentialsError()),
}

const nobody: Parameters<typeof createCredentials>[0]['amplify'] = {
  signIn: () => Promise.resolve(undefined),
  credentials: () => Promise.reject(new NoCredentialsError()),
  forgetCredentials: () => Promise.resolve(),
  forgetCredentialsAndIdentity: () => Promise.resolve(),
}
