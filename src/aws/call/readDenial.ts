/**
 * Reads AWS's AccessDenied sentence. Grammar: IAM User Guide, "Troubleshoot access denied error messages" (spec identity 4.6), and
 * "... with authorization ID (Preview)" for what may follow it.
 */
import type { SaidLayer } from '#iam/explain/denialMessage.ts'
import type { Denial } from './outcome.ts'

/** What AWS's sentence says. Fields are absent where it does not say. */
export type DenialSentence = Pick<
  Denial,
  'principalArn' | 'action' | 'resource' | 'explicit' | 'layer' | 'policyArn' | 'authorizationId' | 'detailsUrl'
>

const opening = /User: (?<principal>\S+) is not authorized to perform: (?<action>[\w-]+:\w+)/
// S3 quotes the resource, the others do not; keys may hold spaces, quotes and words of the grammar: the reason is the last one.
const resourcePart = / on resource: (?:"(?<quoted>.*)"|(?<plain>.*?))(?= because | with an explicit deny |\.?$)/
const implicitReason = /because no (?<layer>[\w -]+?)(?: policy)? allows the [\w-]+:\w+ action\.?$/
const explicitReason = /with an explicit deny in an? (?<layer>[\w -]+?)(?: policy)?(?:: (?<policy>arn:\S+?))?\.?$/
/** Where AWS keeps the whole evaluation. Some services leave the link out. */
const whereDetailsAre =
  /\.?\s+(?:Go to (?<link>\S+) for [^:]*?,? or call|Call)[^:]*authorization id: (?<id>[\da-z]+)\.?$/i
/** The page stands in the sentence of an answer: only AWS's own console is linked. */
const ownConsole = /^https:\/\/([\w-]+\.)?console\.(aws\.amazon\.com|amazonaws\.cn|amazonaws-us-gov\.com)\//

const layers: ReadonlyMap<string, SaidLayer> = new Map([
  ['identity-based', 'identity-based'],
  ['resource-based', 'resource-based'],
  ['session', 'session'],
  ['permissions boundary', 'permissions boundary'],
  ['service control', 'service control'],
  ['resource control', 'resource control'],
  ['VPC endpoint', 'VPC endpoint'],
  // STS calls a role's resource-based policy by its own name.
  ['role trust', 'resource-based'],
])

/**
 * @param message AWS's sentence, word for word
 * @returns what it says; `{ explicit: false }` alone for the short forms ("Access Denied"), which say nothing more
 */
export function readDenial(message: string): DenialSentence {
  const whole = message.trim()
  const kept = whereDetailsAre.exec(whole)
  const sentence = kept ? whole.slice(0, kept.index) : whole
  const who = opening.exec(sentence)?.groups
  const where = resourcePart.exec(sentence)?.groups
  const explicit = explicitReason.exec(sentence)?.groups
  const layer = layers.get((explicit ?? implicitReason.exec(sentence)?.groups)?.['layer'] ?? '')
  const resource = where?.['quoted'] ?? where?.['plain']
  return {
    ...(who?.['principal'] && { principalArn: who['principal'] }),
    ...(who?.['action'] && { action: who['action'] }),
    ...(resource && { resource }),
    explicit: explicit !== undefined,
    ...(layer && { layer }),
    ...(explicit?.['policy'] && { policyArn: explicit['policy'] }),
    ...detailsOf(kept?.groups),
  }
}

function detailsOf(kept: Readonly<Record<string, string | undefined>> | undefined): Partial<DenialSentence> {
  const { id, link } = kept ?? {}
  return { ...(id && { authorizationId: id }), ...(link && ownConsole.test(link) && { detailsUrl: link }) }
}
