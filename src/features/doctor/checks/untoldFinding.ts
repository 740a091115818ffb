import { readFix } from '../fix/readFix.ts'
import type { Told } from '../read/told.ts'
import { type DoctorFinding, facts } from './doctorFinding.ts'

type Untold = Exclude<Told<unknown>, { kind: 'told' }>

const unasked: Untold = { kind: 'silent', why: 'It was not asked.', isWithheld: false, callId: '' }

/**
 * What could not be read is said so, with the permission that is missing: never that it holds.
 * @param about what was asked: "CORS of team-archive"
 * @param role that asked; its answer is left out where nothing was asked
 */
export function untoldFinding(id: string, about: string, answer: Untold | undefined, role: string): DoctorFinding {
  const untold = answer ?? unasked
  const common = { id, standing: 'untold', title: about, callId: untold.callId } as const
  if (untold.kind === 'refused') {
    const { action, resource = '*' } = untold
    return {
      ...common,
      seen: `${role} may not read it: ${action}`,
      headline: `${about}: not told, because ${role} may not ${action}`,
      evidence: facts({ name: 'Asked as', words: role }, { name: 'Missing', words: action }),
      affects: `Somebody who may edit the policies of ${role} can add the statement, or examine the pool with another role.`,
      fix: readFix(role, action, [resource]),
    }
  }
  if (untold.kind === 'missing') {
    return {
      ...common,
      seen: 'there is none',
      headline: `${about}: not told, because AWS knows no such thing`,
      evidence: facts({ name: 'Answer', words: 'not found' }),
      advice: 'The id or the name in the file of outputs may be of another backend.',
    }
  }
  return {
    ...common,
    seen: 'no answer that tells',
    headline: `${about}: not told`,
    evidence: facts({ name: 'Asked as', words: role }, { name: 'Answer', words: untold.why }),
    advice: 'Examine again once it can be read.',
  }
}
