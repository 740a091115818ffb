import type { Persona } from './persona.ts'

/** The identity pool gives this person no credentials of the persona: the role is gone, trusts others, or the person has left the group. */
export class PersonaRefusedError extends Error {
  readonly persona: Persona
  /** The recorded call that was refused. */
  readonly callId: string

  /** @param said AWS's code and sentence, word for word */
  constructor(persona: Persona, said: { readonly code: string; readonly message: string; readonly callId: string }) {
    super(said.message)
    this.name = said.code
    this.persona = persona
    this.callId = said.callId
  }
}
