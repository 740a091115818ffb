import type { Failure } from '../call/outcome.ts'
import type { IdentityCredentials } from '../session/amplify.ts'
import { askForPersona, type Asking } from './askForPersona.ts'
import type { AskOptions } from './askOptions.ts'
import type { Persona } from './persona.ts'
import { PersonaRefusedError } from './personaRefusedError.ts'

/** @throws PersonaRefusedError where the pool says no; where it could not be asked, an error of what was in the way */
export async function requirePersona(aws: Asking, persona: Persona, options: AskOptions): Promise<IdentityCredentials> {
  const given = await askForPersona(aws, persona, options)
  if (given.kind === 'done') return given.value
  if (given.kind !== 'failed') throw new Error('The identity pool was not asked.')
  const { failure, callId } = given
  const { code = failure.kind, message = failure.cause } = failure
  if (isRefusal(failure)) throw new PersonaRefusedError(persona, { code, message, callId })
  throw Object.assign(new Error(message), { name: code })
}

/** An answer of the pool's that the same question would have again. */
function isRefusal({ kind, status = 0 }: Failure): boolean {
  return status >= 400 && status < 500 && kind !== 'throttled'
}
