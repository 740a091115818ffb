/** SDK clients: one per service and session, each loaded with its SDK when it is first needed. */
import { loadOnce } from '../loadOnce.ts'
import type { Credentials } from '../session/credentials.ts'
import type { SessionTurns } from '../session/sessionTurns.ts'
import type { ClientConfiguration, Clients } from './clientsOfRole.ts'

/** @param from.credentials whose `era` tells one role of the session from the next; left out where there is one */
export function createClients(
  configuration: ClientConfiguration,
  from: {
    readonly credentials: Pick<Credentials, 'forSigning'> & Partial<Pick<Credentials, 'era'>>
    readonly turns: Pick<SessionTurns, 'onDropped'>
  },
): Clients {
  const { credentials, turns } = from
  let now = ofRole()

  function ofRole() {
    const era = credentials.era?.()
    // Nobody needs them before somebody is signed in.
    const load = loadOnce(async () => {
      const { clientsOfRole } = await import('./clientsOfRole.ts')
      return clientsOfRole(configuration, () => credentials.forSigning(era))
    })
    let wasAsked = false
    return {
      get: async () => {
        wasAsked = true
        return (await load()).clients
      },
      destroy: () => {
        if (wasAsked)
          load().then(
            ({ destroy }) => destroy(),
            () => undefined,
          )
      },
    }
  }

  // Clients hold what belongs to a session (clock correction, open connections): the next one gets new ones. Those of an earlier role of
  // the same person may have work to end.
  turns.onDropped((change) => {
    if (change !== 'changed-role') now.destroy()
    now = ofRole()
  })

  return {
    s3: async (region) => (await now.get()).s3(region),
    route53: async () => (await now.get()).route53(),
    sts: async () => (await now.get()).sts(),
    cognitoIdp: async () => (await now.get()).cognitoIdp(),
    cognitoIdentity: async () => (await now.get()).cognitoIdentity(),
    iam: async () => (await now.get()).iam(),
    organizations: async () => (await now.get()).organizations(),
    sqs: async () => (await now.get()).sqs(),
    iamToolbox: async () => (await now.get()).iamToolbox(),
  }
}
