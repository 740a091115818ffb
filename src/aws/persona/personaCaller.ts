/** What signs as a persona, while the page stays who it is. */
import type { Call } from '../call/call.ts'
import type { Clients } from '../call/clientsOfRole.ts'
import type { Outcome } from '../call/outcome.ts'
import type { Persona } from './persona.ts'

export interface PersonaCaller {
  readonly call: Call
  readonly clients: Clients
  /** In the identity pool, of whom it signs as. */
  readonly identityId: string
}

export interface Personas {
  /**
   * What signs as somebody else; the page stays who it is. The pool is asked once for each, until the credentials end or the session
   * does, and its calls are in the record.
   * @param cause the click, in words: its calls are recorded with it
   * @returns not `done` where the pool gives no credentials, and where the session has ended meanwhile
   * @throws NoCredentialsError where a role is asked for and nobody is signed in
   */
  as(persona: Persona, cause: string): Promise<Outcome<PersonaCaller>>
}
