import type { Persona } from './persona.ts'

/** Tells personas apart. Left out, for whoever has the role that the pool gives without being asked for one. */
export function personaKey(persona: Persona | undefined): string {
  return persona?.kind === 'role' ? persona.roleArn : (persona?.kind ?? '')
}
