/** Reads AWS's AccessDenied sentence. Grammar: IAM User Guide, "Troubleshoot access denied error messages" (spec identity 4.6). */
import type { LayerName } from '../../iam/policy/types.ts'
import type { Denial } from './outcome.ts'

/** What AWS's sentence says. Fields are absent where it does not say. */
export type DenialSentence = Pick<Denial, 'principalArn' | 'action' | 'resource' | 'explicit' | 'layer' | 'policyArn'>

const opening = /User: (?<principal>\S+) is not authorized to perform: (?<action>[\w-]+:\w+)(?: on resource: "?(?<resource>[^"]+?)"?)?/
const implicit = /because no (?<layer>[\w -]+?)(?: policy)? allows the [\w:-]+ action/
const explicit = /with an explicit deny in an? (?<layer>[\w -]+?)(?: policy)?(?:: (?<policy>arn:\S+))?\.?$/
const end = '(?= because | with an explicit deny|\\.?$)'

const layers = new Map<string, LayerName>([
  ['identity-based', 'identity-based'],
  ['resource-based', 'resource-based'],
  ['session', 'session'],
  ['permissions boundary', 'permissions boundary'],
  ['service control', 'service control'],
  ['resource control', 'resource control'],
])

/**
 * @param message AWS's sentence, word for word
 * @returns what it says; `{ explicit: false }` for the short forms ("Access Denied"), which say nothing more
 */
export function readDenial(message: string): DenialSentence {
  const sentence = message.trim()
  const who = new RegExp(opening.source + end).exec(sentence)?.groups
  const denies = explicit.exec(sentence)?.groups
  const layer = layers.get((denies ?? implicit.exec(sentence)?.groups)?.layer ?? '')
  return {
    ...(who?.principal && { principalArn: who.principal }),
    ...(who?.action && { action: who.action }),
    ...(who?.resource && { resource: who.resource }),
    explicit: denies !== undefined,
    ...(layer && { layer }),
    ...(denies?.policy && { policyArn: denies.policy.replace(/\.$/, '') }),
  }
}
