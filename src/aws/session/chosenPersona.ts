import type { Persona } from '../persona/persona.ts'

/** Begins so that it goes with all else that is personal when its owner signs out. */
const key = 'rolecall.signAs'

/** As whom a person has this tab's calls signed. */
export interface ChosenPersona {
  readonly persona: Persona
  /** What the pool knew the persona by: asked again, a guest would be another one. */
  readonly identityId: string
}

/** Keeps a person's choice over reloads, for this tab alone: whoever comes after them finds none. */
export interface PersonaChoice {
  /** @param owner the user's id in the pool */
  read(owner: string): ChosenPersona | undefined
  /** @param chosen left out, the pool's own choice holds again */
  write(owner: string, chosen?: ChosenPersona): void
}

/** @param storage the tab's own; may throw: browsers close it to some pages. */
export function createPersonaChoice(storage: () => Storage = () => sessionStorage): PersonaChoice {
  let inMemory: string | null = null

  function kept(): string | null {
    try {
      return storage().getItem(key)
    } catch {
      return inMemory
    }
  }

  return {
    read(owner) {
      const [of, chosen] = parse(kept())
      return of === owner ? chosen : undefined
    },
    write(owner, chosen) {
      inMemory = chosen ? JSON.stringify({ owner, ...chosen }) : null
      try {
        if (inMemory === null) storage().removeItem(key)
        else storage().setItem(key, inMemory)
      } catch {
        // Storage is closed to this page: the choice lives as long as the tab.
      }
    },
  }
}

/** What stands there may have been written by anybody. */
function parse(text: string | null): readonly [owner?: string, chosen?: ChosenPersona] {
  try {
    const { owner, identityId, persona } = JSON.parse(text ?? '{}') as Record<string, unknown>
    const { kind, roleArn } = (persona ?? {}) as Record<string, unknown>
    if (typeof owner !== 'string' || typeof identityId !== 'string') return []
    if (kind === 'guest') return [owner, { identityId, persona: { kind } }]
    return kind === 'role' && typeof roleArn === 'string'
      ? [owner, { identityId, persona: { kind, roleArn } }]
      : [owner]
  } catch {
    return []
  }
}
